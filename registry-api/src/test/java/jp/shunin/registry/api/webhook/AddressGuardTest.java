package jp.shunin.registry.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the register can be sent to call")
class AddressGuardTest {

    @ParameterizedTest
    @DisplayName("not an address that is set apart:")
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "3fff::1",
                "localhost",
                "2130706433"
            })
    void refused(String host) {
        assertThatExceptionOfType(ForbiddenAddressException.class)
                .isThrownBy(() -> new AddressGuard(false).resolve(host));
    }

    @ParameterizedTest
    @DisplayName("any other address:")
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2400:cb00::1",
                "64:ff9b::101:101"
            })
    void allowed(String host) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.ofLiteral(host))).isTrue();
        assertThat(new AddressGuard(false).resolve(host)).hasSize(1);
    }

    @Test
    @DisplayName("looks at each connection where the name leads, whatever it led to when the webhook was made")
    void atEachConnection() throws Exception {
        try (Receiver receiver = new Receiver();
                WebhookClient strict = client(false);
                WebhookClient open = client(true)) {
            URI url = URI.create(receiver.url("/here").replace("127.0.0.1", "localhost"));
            WebhookMessage message = new WebhookMessage("id", "{}".getBytes(StandardCharsets.UTF_8));

            assertThat(strict.send(url, message, List.of()).error()).contains("not one that may be called");
            assertThat(receiver.events("/here")).isEmpty();
            assertThat(open.send(url, message, List.of()).isDelivered()).isTrue();
        }
    }

    private static WebhookClient client(boolean allowPrivate) {
        var settings = new WebhookSettings(
                true,
                allowPrivate,
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                1,
                1.0,
                1,
                1,
                Duration.ofDays(1),
                Duration.ofDays(1));
        return new WebhookClient(new AddressGuard(allowPrivate), settings, Clock.systemUTC());
    }
}
