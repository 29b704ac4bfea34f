package jp.shunin.registry.api.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.shunin.registry.api.synthetic.GenerationWatch;
import org.jspecify.annotations.Nullable;

/** A bar for each part of the work, and how long each took. */
final class GenerationProgress implements GenerationWatch, AutoCloseable {

    private final Clock clock;
    private final Map<Part, Duration> taken = new EnumMap<>(Part.class);
    private Bar bar = Bar.NONE;
    private @Nullable Part part;
    private Instant begun = Instant.EPOCH;

    GenerationProgress(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void begin(Part next, long total) {
        close();
        part = next;
        begun = clock.instant();
        bar = Bar.of(name(next), total);
    }

    @Override
    public void reached(long done) {
        bar.show(done);
    }

    @Override
    public void close() {
        bar.close();
        if (part != null) {
            taken.put(part, Duration.between(begun, clock.instant()));
        }
    }

    String taken() {
        return taken.entrySet().stream()
                .map(each -> "%s in %d.%d s"
                        .formatted(
                                name(each.getKey()),
                                each.getValue().toSeconds(),
                                each.getValue().toMillisPart() / 100))
                .collect(Collectors.joining(", "));
    }

    private static String name(Part part) {
        return switch (part) {
            case PEOPLE -> "people";
            case READ_MODELS -> "read models";
        };
    }
}
