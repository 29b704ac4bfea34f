package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a client may ask of the public part:")
class AllowancesTest {

    private Instant now = Instant.parse("2026-11-21T00:00:00Z");
    private final InstantSource movable = () -> now;
    private final Clock clock = movable.withZone(ZoneOffset.UTC);
    private final Allowances allowances = new Allowances(new PublicRateLimit(3, 2, 10), clock);

    @Test
    @DisplayName("so many at once, and no more while no time passes")
    void atOnce() {
        takeAll("192.0.2.1");

        assertThat(allowances.take("192.0.2.1").askAgainIn()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    @DisplayName("so many more each second, and never more than at once")
    void refilled() {
        takeAll("192.0.2.1");

        now = now.plusMillis(499);
        assertThat(allowances.take("192.0.2.1").askAgainIn()).isEqualTo(Duration.ofMillis(1));
        now = now.plusMillis(1);
        assertThat(allowances.take("192.0.2.1").askAgainIn()).isZero();
        assertThat(allowances.take("192.0.2.1").askAgainIn()).isPositive();

        now = now.plusSeconds(3600);
        takeAll("192.0.2.1");
        assertThat(allowances.take("192.0.2.1").askAgainIn()).isPositive();
    }

    @Test
    @DisplayName("whatever others ask")
    void others() {
        takeAll("192.0.2.1");

        takeAll("192.0.2.2");
    }

    @Test
    @DisplayName("and only so many clients are remembered")
    void bounded() {
        IntStream.range(0, 1_000).forEach(client -> allowances.take("client " + client));

        assertThat(allowances.remembered()).isEqualTo(10);
    }

    @Test
    @DisplayName("the wait is told in whole seconds, never less than it is")
    void seconds() {
        assertThat(new TooManyRequestsException(Duration.ofNanos(1)).seconds()).isEqualTo(1);
        assertThat(new TooManyRequestsException(Duration.ofSeconds(1)).seconds())
                .isEqualTo(1);
        assertThat(new TooManyRequestsException(Duration.ofMillis(1001)).seconds())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("a client has one IPv4 address, and of IPv6 a whole network of 64 bits")
    void clients() {
        assertThat(ClientAddress.of("192.0.2.1")).isEqualTo("192.0.2.1").isNotEqualTo(ClientAddress.of("192.0.2.2"));
        assertThat(ClientAddress.of("2001:db8:1:2::1"))
                .isEqualTo(ClientAddress.of("2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
        assertThat(ClientAddress.of("fe80:0:0:0:1:2:3:4%eth0")).isEqualTo(ClientAddress.of("fe80::1"));
    }

    private void takeAll(String client) {
        IntStream.range(0, 3)
                .forEach(_ -> assertThat(allowances.take(client).askAgainIn()).isZero());
    }
}
