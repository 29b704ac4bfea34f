package jp.shunin.registry.api.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The file has a row known since 2023-12-01. */
@DisplayName("A policy that the file has is known")
class PolicyConfigurationTest {

    private static final Path FILE = Path.of("src/test/resources/policies/cards-without-end.csv");

    private final PolicyConfiguration configuration = new PolicyConfiguration();

    @Test
    @DisplayName("so one that is to become known after today stops the start, and says why")
    void knownAfterToday() {
        assertThatIllegalStateException()
                .isThrownBy(() -> startedAt("2023-11-30T14:59:59Z"))
                .withMessageContaining("2023-12-01, after today (2023-11-30)");
    }

    @Test
    @DisplayName("and from that day on the register starts with it")
    void knownToday() {
        assertThat(startedAt("2023-11-30T15:00:00Z").latestKnown()).contains(LocalDate.of(2023, 12, 1));
    }

    private PrefecturePolicies startedAt(String moment) {
        return configuration.prefecturePolicies(
                new RegistrySettings(Path.of("data"), FILE),
                Clock.fixed(Instant.parse(moment), ZoneId.of("Asia/Tokyo")));
    }
}
