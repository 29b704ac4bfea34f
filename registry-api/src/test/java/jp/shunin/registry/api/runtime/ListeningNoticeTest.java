package jp.shunin.registry.api.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;

@DisplayName("The start-up log")
@ExtendWith(OutputCaptureExtension.class)
class ListeningNoticeTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8080",
        "127.0.0.2, http://127.0.0.2:8080",
        "::1, http://[0:0:0:0:0:0:0:1]:8080"
    })
    @DisplayName("says where the registry listens on loopback")
    void onLoopback(String address, String url, CapturedOutput log) throws UnknownHostException {
        startedOn(InetAddress.getByName(address));

        assertThat(log)
                .contains("Listening on %s, on loopback only".formatted(url))
                .doesNotContain("WARN");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1"})
    @DisplayName("reminds of TLS on any other address")
    void beyondLoopback(@Nullable String address, CapturedOutput log) throws UnknownHostException {
        startedOn(address == null ? null : InetAddress.getByName(address));

        assertThat(log).contains("Listening beyond loopback", "port 8080", "TLS");
    }

    private static void startedOn(@Nullable InetAddress address) {
        new ListeningNotice(address)
                .onStart(new ServletWebServerInitializedEvent(
                        new ServerOnPort8080(), new ServletWebServerApplicationContext()));
    }

    private static final class ServerOnPort8080 implements WebServer {

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public int getPort() {
            return 8080;
        }
    }
}
