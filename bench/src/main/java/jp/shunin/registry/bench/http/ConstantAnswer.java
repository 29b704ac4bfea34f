package jp.shunin.registry.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same server answering without doing anything: a constant body of the size asked for. It is on the class path only
 * where a benchmark puts it there.
 */
@AutoConfiguration
public class ConstantAnswer {

    @RestController
    static class Answers {

        private final Map<Integer, byte[]> bodies = new ConcurrentHashMap<>();

        @GetMapping(path = "/bench/constant/{size}", produces = MediaType.APPLICATION_JSON_VALUE)
        byte[] constant(@PathVariable int size) {
            return bodies.computeIfAbsent(size, Answers::body);
        }

        private static byte[] body(int size) {
            return "\"%s\"".formatted("x".repeat(Math.max(0, size - 2))).getBytes(StandardCharsets.US_ASCII);
        }
    }
}
