package jp.shunin.registry.bench.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link EntryBenchmark} and prints a table of ratios; absolute times differ from machine to machine. */
public final class CoreBenchmarks {

    private static final String LIMIT = "walk";
    private static final List<String> MEASURED = List.of("decode", "fold", "timeline", "answer");

    /** Nanoseconds by name of the benchmark and number of events. */
    private final Map<String, Double> nanos;

    private CoreBenchmarks(Collection<RunResult> results) {
        this.nanos = results.stream()
                .collect(Collectors.toMap(
                        result -> key(
                                result.getPrimaryResult().getLabel(),
                                result.getParams().getParam("events")),
                        result -> result.getPrimaryResult().getScore()));
    }

    /** Runs all. */
    public static void main(String[] arguments) throws RunnerException {
        var options =
                new OptionsBuilder().include(EntryBenchmark.class.getName()).build();
        new CoreBenchmarks(new Runner(options).run()).table().forEach(System.out::println);
    }

    private List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| Step | 20 events, times the bare walk | 200 events, times the bare walk | 200 against 10 times 20 |"
                        + " ns an event, of 20 | of 200 |");
        lines.add("|---|--:|--:|--:|--:|--:|");
        MEASURED.forEach(step -> lines.add(row(step)));
        return lines;
    }

    private String row(String step) {
        double few = of(step, "20");
        double many = of(step, "200");
        return "| %s | %.0f | %.0f | **%.2f** | %.0f | %.0f |"
                .formatted(step, few / of(LIMIT, "20"), many / of(LIMIT, "200"), many / few / 10, few / 20, many / 200);
    }

    private double of(String step, String events) {
        Double found = nanos.get(key(step, events));
        if (found == null) {
            throw new IllegalStateException("not measured: " + step + " of " + events);
        }
        return found;
    }

    private static String key(String step, String events) {
        return step + " " + events;
    }
}
