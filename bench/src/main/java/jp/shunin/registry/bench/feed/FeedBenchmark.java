package jp.shunin.registry.bench.feed;

import java.time.Clock;
import org.postgresql.ds.PGSimpleDataSource;

/** Measures the feed of a running registry; {@code bench/feed.sh} starts both. */
public final class FeedBenchmark {

    private FeedBenchmark() {}

    /** What is measured stands in the environment. */
    public static void main(String... arguments) throws Exception {
        Settings settings = Settings.of(System.getenv());
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(settings.jdbcUrl());
        FeedRounds feed = new FeedRounds(settings, dataSource);
        WriterRounds writer = new WriterRounds(settings, Clock.systemUTC());
        for (int round = 1; round <= settings.rounds(); round++) {
            feed.run(round);
            writer.run(round);
        }
        feed.table().print();
        writer.table().print();
    }
}
