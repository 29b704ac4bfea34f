package jp.shunin.registry.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.processing.ListingWiring;
import jp.shunin.registry.projections.testing.Register;

/** All rows of all read models, and the same as the live code writes them afresh. */
final class ReadModelRows {

    /** How long following may take on a slow machine, after all that was written during slow rebuilds. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Register register;

    ReadModelRows(Register register) {
        this.register = register;
    }

    /** The names of all tables. */
    static List<String> tables() {
        return Arrays.stream(RebuiltModel.values())
                .flatMap(model -> model.tables().stream())
                .map(BulkTable::name)
                .toList();
    }

    /** The rows by table, once the follower has come to the end of the journal. */
    Map<String, List<String>> now() {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(ListingWiring.followed(register.dataSource()))
                        .isEqualTo(register.journal().head()));
        return tables().stream()
                .collect(Collectors.toMap(Function.identity(), this::rows, (one, _) -> one, TreeMap::new));
    }

    private List<String> rows(String table) {
        return register.rows("select * from " + table + " as line order by line::text");
    }

    /** Has the live code write everything again into emptied tables. */
    Map<String, List<String>> writtenAfresh() {
        register.follower().shutDown();
        register.sql().sql("truncate " + String.join(", ", tables())).update();
        register.writeAlongAgain();
        register.follower().resetTokens();
        register.follower().start();
        return now();
    }
}
