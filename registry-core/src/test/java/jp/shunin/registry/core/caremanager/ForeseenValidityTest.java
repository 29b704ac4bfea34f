package jp.shunin.registry.core.caremanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.Qualification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The card is in force from 2016-06-01 through 2021-05-31, and the measure gives it three years more. */
@DisplayName("S-1: what a special measure would bring about in all")
class ForeseenValidityTest {

    private static final MeasureId MEASURE = new MeasureId("13-covid-2021");

    @Test
    @DisplayName("is counted from the first day, so that three years more on a card of five make eight")
    void inAll() {
        ForeseenValidity foreseen = held("2016-06-01")
                .foreseenUnder(MEASURE, Measures.ofTokyo().terms())
                .orElseThrow();

        assertThat(foreseen.whole()).isEqualTo(Period.ofYears(8));
        assertThat(foreseen.added()).isEqualTo(Period.ofYears(3));
        assertThat(foreseen.days()).isEqualTo(2922);
        assertThat(foreseen.before()).isEqualTo(LocalDate.parse("2021-05-31"));
        assertThat(foreseen.after()).isEqualTo(LocalDate.parse("2024-05-31"));
    }

    @Test
    @DisplayName("stands out from eight years on, to the day, and where more than five were given before")
    void surprising() {
        assertThat(foreseen("2021-05-31", "2024-05-31").isVeryLong()).isTrue();
        assertThat(foreseen("2021-05-31", "2024-05-30").isVeryLong()).isFalse();
        assertThat(foreseen("2021-05-31", "2024-05-31").wasGivenLonger()).isFalse();
        assertThat(foreseen("2021-06-01", "2022-05-31").wasGivenLonger()).isTrue();
    }

    private static ForeseenValidity foreseen(String through, String extended) {
        return new ForeseenValidity(
                Qualification.CARD,
                LocalDate.parse("2016-06-01"),
                LocalDate.parse(through),
                LocalDate.parse(through),
                LocalDate.parse(extended));
    }

    @Test
    @DisplayName("is nothing for what it does not extend")
    void nothing() {
        assertThat(held("2010-06-01").foreseenUnder(MEASURE, Measures.ofTokyo().terms()))
                .isEmpty();
    }

    private static Extendable held(String issuedOn) {
        return Extendable.of(Entry.withCardFrom(Prefecture.TOKYO, issuedOn).state())
                .getFirst();
    }
}
