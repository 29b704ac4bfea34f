package jp.shunin.registry.api.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Examples of bodies and answers, each in a file of its own, about the made-up people of the demonstration. */
final class Examples {

    private Examples() {}

    static Optional<Object> find(String name) {
        ClassPathResource file = new ClassPathResource("openapi/examples/" + name + ".json");
        if (!file.exists()) {
            return Optional.empty();
        }
        try (InputStream json = file.getInputStream()) {
            return Optional.of(JsonMapper.shared().readValue(json, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no example " + name));
    }
}
