package jp.shunin.registry.core.policy;

import static jp.shunin.registry.core.policy.Prefecture.KYOTO;
import static jp.shunin.registry.core.policy.Prefecture.OSAKA;
import static jp.shunin.registry.core.policy.Prefecture.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The policies shipped with the registry")
class PrefecturePoliciesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    private final PrefecturePolicies policies = PrefecturePolicies.load();

    @Test
    @DisplayName("C-1 a card is in force 5 years from its issue, by the Act")
    void cardValidity() {
        PolicyChoice<CardValidity> choice = policies.on(TOKYO, DAY).cardValidity();

        assertThat(choice.value().startingOn(LocalDate.of(2020, 6, 15)))
                .isEqualTo(new ValidityPeriod(LocalDate.of(2020, 6, 15), LocalDate.of(2025, 6, 14)));
        assertThat(choice.source()).isEqualTo("介護保険法 第69条の7第3項");
        assertThat(choice.reference()).isEqualTo("CARD_VALIDITY/*");
    }

    @Test
    @DisplayName("C-2 a first card is issued within 5 years of registration without training")
    void firstCard() {
        assertThat(policies.on(TOKYO, DAY).firstCardWithoutTraining().value()).isEqualTo(Period.ofYears(5));
    }

    @ParameterizedTest(name = "completed {0}: through {1} by {2}")
    @DisplayName("K-1, K-2 the day of completion decides through when a chief certificate is in force")
    @CsvSource({
        "2006-04-01, 2019-03-31, CHIEF_CERTIFICATE_VALIDITY/*@2006-04-01",
        "2012-03-31, 2019-03-31, CHIEF_CERTIFICATE_VALIDITY/*@2006-04-01",
        "2012-04-01, 2020-03-31, CHIEF_CERTIFICATE_VALIDITY/*@2012-04-01",
        "2015-03-31, 2020-03-31, CHIEF_CERTIFICATE_VALIDITY/*@2012-04-01",
        "2015-04-01, 2020-03-31, CHIEF_CERTIFICATE_VALIDITY/*@2015-04-01",
        "2015-04-02, 2020-04-01, CHIEF_CERTIFICATE_VALIDITY/*@2015-04-01",
        "2020-02-29, 2025-02-28, CHIEF_CERTIFICATE_VALIDITY/*@2015-04-01",
    })
    void certificateValidity(LocalDate completedOn, LocalDate through, String reference) {
        PolicyChoice<CertificateValidity> choice =
                policies.on(OSAKA, completedOn).chiefCertificateValidity().orElseThrow();

        assertThat(choice.value().from(completedOn)).isEqualTo(new ValidityPeriod(completedOn, through));
        assertThat(choice.reference()).isEqualTo(reference);
    }

    @Test
    @DisplayName("K-2 the transition has the ordinance for its source")
    void transitionSource() {
        assertThat(policies.on(OSAKA, LocalDate.of(2012, 4, 1)).chiefCertificateValidity())
                .hasValueSatisfying(choice -> assertThat(choice.source()).isEqualTo("平成29年3月31日 厚生労働省令第48号"));
    }

    @ParameterizedTest
    @DisplayName("K-2 before 2006-04-01 there was no chief course, so no validity")
    @ValueSource(strings = {"2006-03-31", "2000-04-01"})
    void noCertificateBeforeTheCourse(LocalDate completedOn) {
        assertThat(policies.on(OSAKA, completedOn).chiefCertificateValidity()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("K-3 a renewed chief certificate is counted as the prefecture published, else continuously")
    @CsvSource({
        "FUKUI, CONTINUOUS, CHIEF_RENEWAL_PERIOD/18, 福井県の公表",
        "KYOTO, FROM_COMPLETION, CHIEF_RENEWAL_PERIOD/26, 京都府の公表",
        "AKITA, FROM_COMPLETION, CHIEF_RENEWAL_PERIOD/05, 秋田県の公表",
        "TOKYO, CONTINUOUS, CHIEF_RENEWAL_PERIOD/*, 介護保険法施行規則 第140条の68",
    })
    void renewalPeriod(Prefecture prefecture, ChiefRenewalPeriod value, String reference, String source) {
        PolicyChoice<ChiefRenewalPeriod> choice = policies.on(prefecture, DAY).chiefRenewalPeriod();

        assertThat(choice.value()).isEqualTo(value);
        assertThat(choice.reference()).isEqualTo(reference);
        assertThat(choice.source()).isEqualTo(source);
    }

    @ParameterizedTest
    @DisplayName("K-3 no prefecture but Kyoto and Akita counts from completion")
    @EnumSource(
            names = {"KYOTO", "AKITA"},
            mode = EnumSource.Mode.EXCLUDE)
    void continuousIsTheDefault(Prefecture prefecture) {
        assertThat(policies.on(prefecture, DAY).chiefRenewalPeriod().value()).isEqualTo(ChiefRenewalPeriod.CONTINUOUS);
    }

    @ParameterizedTest
    @DisplayName("K-6 a lapse of the card suspends the chief certificate in every prefecture")
    @EnumSource
    void suspendedIsTheDefault(Prefecture prefecture) {
        PolicyChoice<ChiefAfterCardLapse> choice = policies.on(prefecture, DAY).chiefAfterCardLapse();

        assertThat(choice.value()).isEqualTo(ChiefAfterCardLapse.SUSPENDED);
        assertThat(choice.reference()).isEqualTo("CHIEF_AFTER_CARD_LAPSE/*");
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("M-3 a card past its printed end lapses on transfer to Nara, and is accepted elsewhere")
    @CsvSource({
        "NARA, LAPSES_ON_TRANSFER, CARD_PAST_PRINTED_END_ON_TRANSFER/29, 奈良県の公表",
        "TOKYO, ACCEPTED, CARD_PAST_PRINTED_END_ON_TRANSFER/13, 東京都の公表",
        "OSAKA, ACCEPTED, CARD_PAST_PRINTED_END_ON_TRANSFER/*, 都道府県の公表",
    })
    void cardPastPrintedEnd(
            Prefecture prefecture, CardPastPrintedEndOnTransfer value, String reference, String source) {
        PolicyChoice<CardPastPrintedEndOnTransfer> choice =
                policies.on(prefecture, DAY).cardPastPrintedEndOnTransfer();

        assertThat(choice.value()).isEqualTo(value);
        assertThat(choice.reference()).isEqualTo(reference);
        assertThat(choice.source()).isEqualTo(source);
    }

    @Test
    @DisplayName("name the prefecture and the date of the answer")
    void answerNamesTheQuestion() {
        PrefecturePolicy policy = policies.on(KYOTO, DAY);

        assertThat(policy.prefecture()).isEqualTo(KYOTO);
        assertThat(policy.on()).isEqualTo(DAY);
    }
}
