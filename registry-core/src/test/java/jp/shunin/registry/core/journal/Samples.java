package jp.shunin.registry.core.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The approved samples: one for every event and revision ever released, named {@code <name>.<revision>.json}. */
final class Samples {

    private Samples() {}

    static List<WrittenEvent> all() {
        try (Stream<Path> files = Files.list(directory())) {
            return files.sorted().map(Samples::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Path.of(Objects.requireNonNull(Samples.class.getResource("/journal-samples"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WrittenEvent read(Path file) {
        String[] parts = String.valueOf(file.getFileName()).split("\\.");
        try {
            return new WrittenEvent(parts[0], Integer.parseInt(parts[1]), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
