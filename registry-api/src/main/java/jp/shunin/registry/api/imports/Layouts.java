package jp.shunin.registry.api.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.shunin.registry.api.imports.file.Layout;
import jp.shunin.registry.api.runtime.RegistrySettings;
import org.springframework.stereotype.Component;

/** The layouts by name: the ones that the registry is shipped with, and those in {@code layouts} in its data folder. */
@Component
public class Layouts {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final Path folder;

    Layouts(RegistrySettings settings) {
        this.folder = settings.dataDir().resolve("layouts");
    }

    /** The text of a layout; empty if there is none of that name. */
    public Optional<String> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            Path own = folder.resolve(name + ".csv");
            if (Files.isRegularFile(own)) {
                return Optional.of(Files.readString(own));
            }
            try (Reader shipped = Layout.shipped(name).orElse(Reader.nullReader())) {
                String text = shipped.readAllAsString();
                return text.isEmpty() ? Optional.empty() : Optional.of(text);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
