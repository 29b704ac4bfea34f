package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;

@RunningRegistry
@DirtiesContext
@DisplayName("In the running server a request")
class ArrivalsTest {

    private static final String STANDING = "/api/v1/public/standing/13000001";

    /** When requests had come in, and when a thread got to them. */
    private static final Queue<Answered> ANSWERED = new ConcurrentLinkedQueue<>();

    @LocalServerPort
    private int port;

    private record Answered(long cameIn, long cameInAskedAgain, long now) {}

    @TestConfiguration
    static class Watching {

        @Bean
        Filter watch() {
            return (request, response, chain) -> {
                ANSWERED.add(new Answered(Arrival.ofRequest(), Arrival.ofRequest(), System.nanoTime()));
                chain.doFilter(request, response);
            };
        }
    }

    @Test
    @DisplayName("came in when the server saw it; one that follows in the same connection, after what came before it")
    void cameIn() throws IOException {
        long before = System.nanoTime();
        ask(STANDING, STANDING);

        assertThat(ANSWERED).hasSize(2).allSatisfy(answered -> {
            assertThat(answered.cameInAskedAgain()).isEqualTo(answered.cameIn());
            assertThat(answered.cameIn() - before).isPositive();
            assertThat(answered.now() - answered.cameIn()).isPositive();
        });
        Answered first = ANSWERED.remove();
        assertThat(ANSWERED.remove().cameIn() - first.now()).isPositive();
    }

    /** All at once in one connection, which the last of them closes. */
    private void ask(String... paths) throws IOException {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < paths.length; i++) {
            requests.append("GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                    .formatted(paths[i], i == paths.length - 1 ? "Connection: close\r\n" : ""));
        }
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            connection.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
            InputStream answers = connection.getInputStream();
            assertThat(new String(answers.readAllBytes(), StandardCharsets.UTF_8).split("HTTP/1.1 404", -1))
                    .hasSize(paths.length + 1);
        }
    }
}
