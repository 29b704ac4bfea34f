package jp.shunin.registry.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import jp.shunin.registry.core.data.InvalidDataFileException;
import jp.shunin.registry.core.time.OpenEnd;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of policies that become known later")
class LaterKnownPolicyTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2040, 4, 1);

    private final PrefecturePolicies policies = PolicyData.completeWithKnownFrom()
            .and("*,CARD_VALIDITY,NO_END,2040-04-01,,amendment,,2039-06-01")
            .read();

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("the row known last decides on its days, and the row that it overtakes stays as it is in the file")
    @CsvSource({"2040-03-31, CARD_VALIDITY/*", "2040-04-01, CARD_VALIDITY/*@2040-04-01#2039-06-01"})
    void knownLastDecides(LocalDate date, String reference) {
        assertThat(policies.on(Prefecture.TOKYO, date).cardValidity().reference())
                .isEqualTo(reference);
    }

    @ParameterizedTest(name = "as known on {0}: {1}")
    @DisplayName("Q-2: as known before, the earlier row decides")
    @CsvSource({"2039-05-31, CARD_VALIDITY/*", "2039-06-01, CARD_VALIDITY/*@2040-04-01#2039-06-01"})
    void asKnown(LocalDate known, String reference) {
        assertThat(policies.asKnownOn(known)
                        .on(Prefecture.TOKYO, FIRST_DAY)
                        .cardValidity()
                        .reference())
                .isEqualTo(reference);
    }

    @Test
    @DisplayName("C-1: a card by NO_END has no end, by a length it has")
    void noEnd() {
        CardValidity validity =
                policies.on(Prefecture.TOKYO, FIRST_DAY).cardValidity().value();

        assertThat(OpenEnd.orNull(validity.startingOn(FIRST_DAY).through())).isNull();
    }

    @Test
    @DisplayName("the last day on which anything has become known is told; of what was always known there is none")
    void latestKnown() {
        assertThat(policies.latestKnown()).contains(LocalDate.of(2039, 6, 1));
        assertThat(PrefecturePolicies.load().latestKnown()).isEmpty();
    }

    @Test
    @DisplayName("rows known since the same day must not overlap, and what was known before must have been whole")
    void checked() {
        PolicyData overlapping = PolicyData.completeWithKnownFrom()
                .and(
                        "13,CHIEF_RENEWAL_PERIOD,CONTINUOUS,,,published,,2039-06-01",
                        "13,CHIEF_RENEWAL_PERIOD,FROM_COMPLETION,2040-04-01,,published,,2039-06-01");
        PolicyData notWhole = PolicyData.completeWithKnownFrom().line(2, "*,CARD_VALIDITY,P5Y,,,Act,,2039-06-01");

        assertThatExceptionOfType(InvalidDataFileException.class)
                .isThrownBy(overlapping::read)
                .withMessageContaining("test.csv:9: the dates overlap those of line 8");
        assertThatExceptionOfType(InvalidDataFileException.class)
                .isThrownBy(notWhole::read)
                .withMessageContaining("there is no national default for CARD_VALIDITY");
    }
}
