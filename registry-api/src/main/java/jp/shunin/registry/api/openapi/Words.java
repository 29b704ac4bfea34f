package jp.shunin.registry.api.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What the document says about operations, parameters, fields and tags, by their names. */
final class Words {

    private static final Properties WORDS = load();

    private Words() {}

    /** The words under the first of the keys that has any. */
    static Optional<String> find(String... keys) {
        return Stream.of(keys)
                .map(WORDS::getProperty)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    static String get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    }

    static Set<String> keys() {
        return WORDS.stringPropertyNames();
    }

    private static Properties load() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("openapi/words.properties"), "UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
