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

    /** Every node loads the standings that it remembers anew. */
    static void tellEverybody(JdbcTemplate jdbc, RebuiltModel model) {
        if (model == RebuiltModel.STANDING) {
            jdbc.update("update standing_epoch set epoch = epoch + 1");
        }
    }

    static long number(JdbcTemplate jdbc, String question) {
        return Objects.requireNonNull(jdbc.queryForObject(question, Long.class));
    }
}
