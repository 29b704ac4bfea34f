package jp.shunin.registry.bench.feed;

import java.time.InstantSource;

/** Writes alone, then beside those who are streamed to and called back. */
final class WriterRounds {

    private final Settings settings;
    private final InstantSource clock;
    private final Table table = new Table(
            "Round | events a second alone | beside readers | streams: lag in ms, half / 99 of 100 | webhooks: the same"
                    + " | streamed by the end of writing | called | called in the end",
            "ratio");

    WriterRounds(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void run(int round) throws Exception {
        try (Account officer = new Account(settings.base(), settings.officer())) {
            PacedWriter writer = new PacedWriter(officer, settings.people());
            PacedWriter.Written alone = writer.write(settings.rate(), settings.each());
            besideReaders(round, writer, alone);
        }
    }

    /** What the machine does not take alone is not offered beside readers. */
    private void besideReaders(int round, PacedWriter writer, PacedWriter.Written alone) throws Exception {
        Arrivals streamed = new Arrivals(clock);
        Arrivals called = new Arrivals(clock);
        try (Account subscriber = new Account(settings.base(), settings.subscriber());
                Webhooks webhooks = new Webhooks(subscriber, called);
                Streams streams = new Streams(new Account(settings.base(), settings.subscriber()), streamed)) {
            webhooks.create(settings.webhooks());
            streams.open(settings.readers());
            PacedWriter.Written beside = writer.write(Math.min(settings.rate(), alone.aSecond()), settings.each());
            long streamedMeanwhile = streamed.count();
            long calledMeanwhile = called.count();
            streamed.await(beside.events() * settings.readers(), settings.drain());
            called.await(beside.events() * settings.webhooks(), settings.drain());
            webhooks.delete();
            table.add(
                    beside.aSecond() / alone.aSecond(),
                    "%d | %,.0f | %,.0f | %,d / %,d | %,d / %,d | %s | %s | %s"
                            .formatted(
                                    round,
                                    alone.aSecond(),
                                    beside.aSecond(),
                                    streamed.within(50),
                                    streamed.within(99),
                                    called.within(50),
                                    called.within(99),
                                    of(streamedMeanwhile, beside.events() * settings.readers()),
                                    of(calledMeanwhile, beside.events() * settings.webhooks()),
                                    of(called.count(), beside.events() * settings.webhooks())));
            if (alone.refused() + beside.refused() > 0) {
                System.err.printf("refused: %d alone, %d beside readers%n", alone.refused(), beside.refused());
            }
        }
    }

    private static String of(long some, long all) {
        return "%,d of %,d".formatted(some, all);
    }

    Table table() {
        return table;
    }
}
