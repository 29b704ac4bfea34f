package jp.shunin.registry.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("The policies of all 47 prefectures on any date")
class PrefecturePoliciesPropertyTest {

    private static final PrefecturePolicies POLICIES = PrefecturePolicies.load();

    @Property
    @Label("K-1 to K-3, K-6, C-1, C-2, M-3: every question is answered, and no certificate ends before it begins")
    void everythingIsAnswered(@ForAll Prefecture prefecture, @ForAll("days") LocalDate day) {
        PrefecturePolicy policy = POLICIES.on(prefecture, day);

        assertThat(policy.chiefCertificateValidity()
                        .orElseThrow()
                        .value()
                        .from(day)
                        .contains(day))
                .isTrue();
        assertThat(policy.cardValidity().value().startingOn(day).contains(day)).isTrue();
        assertThat(policy.chiefRenewalPeriod().value()).isNotNull();
        assertThat(policy.chiefAfterCardLapse().value()).isNotNull();
        assertThat(policy.cardPastPrintedEndOnTransfer().value()).isNotNull();
        assertThat(policy.firstCardWithoutTraining().value().isNegative()).isFalse();
    }

    @Property
    @Label("a later completion never gives a certificate that ends earlier (K-1, K-2)")
    void laterCompletionNeverEndsEarlier(@ForAll("days") LocalDate day) {
        assertThat(lastDayOfCertificate(day.plusDays(1))).isAfterOrEqualTo(lastDayOfCertificate(day));
    }

    private static LocalDate lastDayOfCertificate(LocalDate completedOn) {
        return POLICIES.on(Prefecture.TOKYO, completedOn)
                .chiefCertificateValidity()
                .orElseThrow()
                .value()
                .from(completedOn)
                .through();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        long first = LocalDate.of(2006, 4, 1).toEpochDay();
        long last = LocalDate.of(2040, 12, 31).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }
}
