package jp.shunin.registry.bench.feed;

import java.time.Duration;
import javax.sql.DataSource;
import jp.shunin.registry.bench.rebuild.JournalCopy;
import jp.shunin.registry.bench.rebuild.Stopwatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pulls the feed, in turn with PostgreSQL handing out the same events to nobody. */
final class FeedRounds {

    private static final String IN_ORDER = "(select * from journal_event order by ticket, sequence)";

    private final Settings settings;
    private final DataSource dataSource;
    private final Table table = new Table("Round | COPY in order, events a second | feed, events a second", "ratio");

    FeedRounds(Settings settings, DataSource dataSource) {
        this.settings = settings;
        this.dataSource = dataSource;
    }

    void run(int round) throws Exception {
        long events = JdbcClient.create(dataSource)
                .sql("select count(*) from journal_event")
                .query(Long.class)
                .single();
        Duration limit = Stopwatch.of(() -> JournalCopy.toNobody(dataSource, IN_ORDER));
        Duration taken = Stopwatch.of(() -> pull(events));
        table.add(
                (double) limit.toNanos() / taken.toNanos(),
                "%d | %,.0f | %,.0f"
                        .formatted(round, Stopwatch.aSecond(events, limit), Stopwatch.aSecond(events, taken)));
    }

    private void pull(long events) throws Exception {
        try (Account subscriber = new Account(settings.base(), settings.subscriber())) {
            long pulled = FeedPull.all(subscriber);
            if (pulled != events) {
                throw new IllegalStateException("%d events pulled of %d".formatted(pulled, events));
            }
        }
    }

    Table table() {
        return table;
    }
}
