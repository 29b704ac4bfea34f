package jp.shunin.registry.bench.core;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.journal.JsonEventFormat;
import jp.shunin.registry.core.journal.WrittenEvent;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingTimeline;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One entry: reading its events, folding them, and answering from the fold; and the list merely walked, as the limit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class EntryBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final JsonEventFormat FORMAT = JsonEventFormat.ofRegistry();

    /** The number of events of the entry. */
    @Param({"20", "200"})
    public int events;

    private List<RecordedEvent> recorded = List.of();
    private List<WrittenEvent> written = List.of();
    private RegisterEntry entry = RegisterEntry.fold(LongLife.of(1)).orElseThrow();
    private StandingTimeline timeline = StandingTimeline.of(entry);

    /** Makes the entry; called by JMH. */
    @Setup
    public void live() {
        recorded = LongLife.of(events);
        written = recorded.stream().map(event -> FORMAT.write(event.event())).toList();
        entry = RegisterEntry.fold(recorded).orElseThrow();
        timeline = StandingTimeline.of(entry);
    }

    @Benchmark
    public void walk(Blackhole hole) {
        for (RecordedEvent event : recorded) {
            hole.consume(event);
        }
    }

    @Benchmark
    public void decode(Blackhole hole) {
        for (WrittenEvent event : written) {
            hole.consume(FORMAT.read(event));
        }
    }

    @Benchmark
    public RegisterEntry fold() {
        return RegisterEntry.fold(recorded).orElseThrow();
    }

    @Benchmark
    public StandingTimeline timeline() {
        return StandingTimeline.of(entry);
    }

    @Benchmark
    public Standing answer() {
        return timeline.on(DAY);
    }
}
