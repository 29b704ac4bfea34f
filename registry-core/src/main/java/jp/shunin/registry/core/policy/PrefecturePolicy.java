package jp.shunin.registry.core.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * What holds in a prefecture on a date. On what date to ask for which answer is said at each {@link PolicyKey}.
 *
 * @param cardValidity how long a card is in force (C-1)
 * @param chiefCertificateValidity how long a chief certificate is in force (K-1, K-2); empty before 2006-04-01, when
 *     there was no chief course
 * @param chiefRenewalPeriod from where a renewed chief certificate is counted (K-3)
 * @param chiefAfterCardLapse what a lapse of the card does to a chief certificate (K-6)
 * @param cardPastPrintedEndOnTransfer what becomes of a card kept only by the old prefecture's measure, of someone who
 *     moves into this prefecture (M-3)
 * @param firstCardWithoutTraining for how long from registration a first card is issued without training (C-2)
 */
public record PrefecturePolicy(
        Prefecture prefecture,
        LocalDate on,
        PolicyChoice<CardValidity> cardValidity,
        Optional<PolicyChoice<CertificateValidity>> chiefCertificateValidity,
        PolicyChoice<ChiefRenewalPeriod> chiefRenewalPeriod,
        PolicyChoice<ChiefAfterCardLapse> chiefAfterCardLapse,
        PolicyChoice<CardPastPrintedEndOnTransfer> cardPastPrintedEndOnTransfer,
        PolicyChoice<Period> firstCardWithoutTraining) {}
