package jp.shunin.registry.projections.rebuild;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is noted of the swaps, each in its transaction. */
final class Swaps {

    private static final String NOTE = """
        insert into read_model_swap (read_model, ticket) values (?, ?)
        on conflict (read_model) do update set ticket = excluded.ticket
        """;

    /** Whoever keeps standings in memory has to load them anew when this number has changed. */
    private static final String NEXT_EPOCH = """
        select format('update standing_epoch set %1$I = %1$I + 1', attname)
        from pg_attribute
        where attrelid = to_regclass('standing_epoch') and attnum > 0 and not attisdropped
            and atttypid = 'bigint'::regtype
        """;

    private Swaps() {}

    static void note(JdbcTemplate jdbc, RebuiltModel model, long ticket) {
        jdbc.update(NOTE, model.name(), ticket);
    }

    static void forget(JdbcTemplate jdbc, RebuiltModel model) {
        jdbc.update("delete from read_model_swap where read_model = ?", model.name());
    }

    /** The ticket from which on the old tables of a model lack events; empty if none are kept. */
    static OptionalLong ticket(JdbcTemplate jdbc, RebuiltModel model) {
        List<Long> noted =
                jdbc.queryForList("select ticket from read_model_swap where read_model = ?", Long.class, model.name());
        return noted.stream().mapToLong(Long::longValue).findFirst();
    }

    static void tellEverybody(JdbcTemplate jdbc, RebuiltModel model) {
        if (model == RebuiltModel.STANDING) {
            jdbc.queryForList(NEXT_EPOCH, String.class).forEach(jdbc::execute);
        }
    }

    static long number(JdbcTemplate jdbc, String question) {
        return Objects.requireNonNull(jdbc.queryForObject(question, Long.class));
    }
}
