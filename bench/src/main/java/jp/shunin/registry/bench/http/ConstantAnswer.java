package jp.shunin.registry.bench.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same server answering without doing anything: a constant body of the size asked for. It is on the class path only
 * where a benchmark puts it there.
 */
@AutoConfiguration
public class ConstantAnswer {

    /** Open to all: what it costs to know who asks is not in this limit. */
    @Bean
    WebSecurityCustomizer unguarded() {
        return web -> web.ignoring().requestMatchers("/bench/**");
    }

    @RestController
    static class Answers {

        private static final int SENT_AT_A_TIME = 1 << 16;

        private final Map<Integer, byte[]> bodies = new ConcurrentHashMap<>();

        /**
         * Once open to all, and once for whoever has a token, as the rest of the API.
         *
         * @param no makes no two addresses alike; the registry refuses parameters that nobody takes
         */
        @GetMapping(
                path = {"/bench/constant/{size}", "/api/bench/constant/{size}"},
                produces = MediaType.APPLICATION_JSON_VALUE)
        byte[] constant(@PathVariable int size, @RequestParam(required = false) @Nullable String no) {
            return bodies.computeIfAbsent(size, Answers::body);
        }

        /** As many lines of a size, sent as a batch is: in parts of some 64 KiB. */
        @GetMapping(path = "/bench/constant-lines/{size}/{count}", produces = MediaType.APPLICATION_NDJSON_VALUE)
        void lines(@PathVariable int size, @PathVariable int count, OutputStream out) throws IOException {
            byte[] line = ("x".repeat(size - 1) + "\n").getBytes(StandardCharsets.US_ASCII);
            int together = Math.max(1, SENT_AT_A_TIME / size);
            byte[] lines = new byte[together * size];
            for (int i = 0; i < together; i++) {
                System.arraycopy(line, 0, lines, i * size, size);
            }
            for (int left = count; left > 0; left -= together) {
                out.write(lines, 0, Math.min(left, together) * size);
            }
        }

        private static byte[] body(int size) {
            return "\"%s\"".formatted("x".repeat(Math.max(0, size - 2))).getBytes(StandardCharsets.US_ASCII);
        }
    }
}
