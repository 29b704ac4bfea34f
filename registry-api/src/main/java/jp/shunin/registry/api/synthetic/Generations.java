package jp.shunin.registry.api.synthetic;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The populations of this register. Each method is one statement, and takes part in the transaction of the caller. */
final class Generations {

    private static final String BEGIN =
            "insert into generation (people, seed, day, begun_at) values (?, ?, ?, ?) on conflict do nothing";

    private static final String REACHED = """
        update generation set reached = ?, events = ?, refused = ?, last_page = ?
        where finished_at is null and reached = ?
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Generations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one that was begun and has not ended. */
    Optional<Generation> unfinished() {
        return jdbc.sql("select * from generation where finished_at is null")
                .query((row, _) -> new Generation(
                        row.getInt("people"),
                        row.getLong("seed"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("reached"),
                        row.getLong("events"),
                        row.getLong("refused"),
                        row.getString("last_page")))
                .optional();
    }

    /** @throws BrokenOffGenerationException if another process has begun one meanwhile */
    void begin(Generation generation) {
        int begun = jdbc.sql(BEGIN)
                .param(generation.people())
                .param(generation.seed())
                .param(generation.day())
                .param(now())
                .update();
        if (begun == 0) {
            throw BrokenOffGenerationException.writtenByAnother();
        }
    }

    /**
     * Notes how far it has come, in the transaction that writes the people.
     *
     * @throws BrokenOffGenerationException if another process has written them meanwhile; nothing must be written then
     */
    void reached(Generation before, Generation after) {
        int updated = jdbc.sql(REACHED)
                .param(after.reached())
                .param(after.events())
                .param(after.refused())
                .param(after.lastPage())
                .param(before.reached())
                .update();
        if (updated == 0) {
            throw BrokenOffGenerationException.writtenByAnother();
        }
    }

    void finish() {
        jdbc.sql("update generation set finished_at = ? where finished_at is null")
                .param(now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
