package jp.shunin.registry.bench.rebuild;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.journal.JsonEventFormat;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.journal.keys.DataKeys;
import jp.shunin.registry.journal.keys.KeyEncryption;
import jp.shunin.registry.projections.person.People;
import jp.shunin.registry.projections.rebuild.Reading;
import jp.shunin.registry.projections.rebuild.Rebuild;
import jp.shunin.registry.projections.rebuild.RebuildWatch;
import jp.shunin.registry.projections.rebuild.RebuiltModel;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rebuilds the standing and the history, in turn with PostgreSQL handing out the same journal to nobody. */
public final class RebuildBenchmark {

    private static final Set<RebuiltModel> MODELS = EnumSet.of(RebuiltModel.STANDING, RebuiltModel.HISTORY);

    private RebuildBenchmark() {}

    /** @param arguments the JDBC URL with user and password of the owner of the tables, how many rounds, and the keyset */
    public static void main(String... arguments) throws Exception {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        KeyEncryption keyset = KeyEncryption.parsed(Files.readString(Path.of(arguments[2])));
        long events = JdbcClient.create(dataSource)
                .sql("select count(*) from journal_event")
                .query(Long.class)
                .single();
        Rebuild rebuild = new Rebuild(
                dataSource,
                new Reading(
                        JsonEventFormat.ofRegistry(),
                        CardEnds.by(PrefecturePolicies.load()),
                        new People(DataKeys.open(dataSource, keyset))),
                () -> Long.MAX_VALUE);
        System.out.printf("%,d events%n%n", events);
        System.out.println("| Round | COPY of the journal, events a second | rebuild, events a second | ratio |");
        System.out.println("|--:|--:|--:|--:|");
        for (int round = 1; round <= rounds; round++) {
            Duration limit = Stopwatch.of(() -> JournalCopy.toNobody(dataSource, "journal_event"));
            Duration taken = Stopwatch.of(() -> rebuild.run(MODELS, RebuildWatch.NOBODY));
            System.out.printf(
                    "| %d | %,.0f | %,.0f | **%.2f** |%n",
                    round,
                    Stopwatch.aSecond(events, limit),
                    Stopwatch.aSecond(events, taken),
                    (double) limit.toNanos() / taken.toNanos());
        }
    }
}
