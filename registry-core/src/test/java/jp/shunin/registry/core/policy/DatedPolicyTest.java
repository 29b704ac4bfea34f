package jp.shunin.registry.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of dated policies")
class DatedPolicyTest {

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("the prefecture's own row decides on its days, the national default before and after")
    @CsvSource({
        "2019-12-31, SUSPENDED, CHIEF_AFTER_CARD_LAPSE/*",
        "2020-01-01, FORFEITED, CHIEF_AFTER_CARD_LAPSE/13@2020-01-01",
        "2020-12-31, FORFEITED, CHIEF_AFTER_CARD_LAPSE/13@2020-01-01",
        "2021-01-01, SUSPENDED, CHIEF_AFTER_CARD_LAPSE/*",
    })
    void ownRowComesFirst(LocalDate date, ChiefAfterCardLapse value, String reference) {
        PrefecturePolicies policies = PolicyData.complete()
                .and("13,CHIEF_AFTER_CARD_LAPSE,FORFEITED,2020-01-01,2020-12-31,published,")
                .read();

        PolicyChoice<ChiefAfterCardLapse> choice =
                policies.on(Prefecture.TOKYO, date).chiefAfterCardLapse();

        assertThat(choice.value()).isEqualTo(value);
        assertThat(choice.reference()).isEqualTo(reference);
    }

    @Test
    @DisplayName("a row of one prefecture is nothing to another")
    void otherPrefectureKeepsTheDefault() {
        PrefecturePolicies policies = PolicyData.complete()
                .and("13,CHIEF_AFTER_CARD_LAPSE,FORFEITED,,,published,")
                .read();

        assertThat(policies.on(Prefecture.OSAKA, LocalDate.EPOCH)
                        .chiefAfterCardLapse()
                        .value())
                .isEqualTo(ChiefAfterCardLapse.SUSPENDED);
    }

    @ParameterizedTest(name = "issued {0}: through {1}")
    @DisplayName("C-1 an amendment of the Act is a further row with its date, whatever the order of rows")
    @CsvSource({"2029-03-31, 2034-03-30", "2029-04-01, 2039-03-31"})
    void amendmentIsOneMoreRow(LocalDate issuedOn, LocalDate through) {
        PrefecturePolicies policies = PolicyData.complete()
                .line(2, "*,CARD_VALIDITY,P10Y,2029-04-01,,amendment,")
                .and("*,CARD_VALIDITY,P5Y,,2029-03-31,Act,")
                .read();

        CardValidity validity =
                policies.on(Prefecture.TOKYO, issuedOn).cardValidity().value();

        assertThat(validity.startingOn(issuedOn).through()).isEqualTo(through);
    }
}
