package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.shunin.registry.core.policy.CardValidity;
import jp.shunin.registry.core.policy.PrefecturePolicy;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/** Whether the card of an old register can be true, and from when on it was in force (C-1, P-2, P-3). */
final class MigratingCard {

    /** A renewal is applied for some time before the old card ends; the courses for it open about a year before (T-7). */
    private static final int YEARS_AHEAD = 1;

    private final LegacyRecord legacy;
    private final DecisionContext context;
    private final LegacyFindings findings;

    MigratingCard(LegacyRecord legacy, DecisionContext context, LegacyFindings findings) {
        this.legacy = legacy;
        this.context = context;
        this.findings = findings;
    }

    Optional<MigratedCard> examine() {
        LegacyCard card = legacy.card();
        LegacyExtension extended = legacy.cardExtension();
        if (card == null) {
            findings.unknown(LegacyUnknown.CARD);
            if (extended != null) {
                findings.refuse(RefusalCode.LEGACY_EXTENSION_OF_NOTHING, Qualification.CARD);
            }
            return Optional.empty();
        }
        return period(card).map(period -> {
            Term term = MigratingExtension.of(Qualification.CARD, Term.of(period), extended, context, findings);
            return new MigratedCard(card.issuedOn(), term, renewal(period));
        });
    }

    private Optional<ValidityPeriod> period(LegacyCard card) {
        LocalDate issuedOn = card.issuedOn();
        LocalDate earliest =
                Objects.requireNonNullElse(card.from(), Objects.requireNonNullElse(issuedOn, card.through()));
        if (card.through().isBefore(earliest)) {
            findings.refuse(RefusalCode.LEGACY_CARD_RUNS_BACKWARDS, earliest, card.through());
            return Optional.empty();
        }
        if (issuedOn == null) {
            findings.unknown(LegacyUnknown.CARD_ISSUE);
        } else if (issuedOn.isAfter(context.today())) {
            findings.refuse(RefusalCode.DATE_IN_FUTURE, "card/issuedOn", issuedOn, context.today());
        } else if (issuedOn.isBefore(legacy.registeredOn())) {
            findings.refuse(RefusalCode.LEGACY_CARD_BEFORE_REGISTRATION, issuedOn, legacy.registeredOn());
        }
        PrefecturePolicy policy = context.policies().on(legacy.prefecture(), earliest);
        findings.applied(Rule.C_1, Rule.P_2);
        findings.applied(policy.cardValidity().reference());
        return from(card, policy).map(from -> new ValidityPeriod(from, card.through()));
    }

    private Optional<LocalDate> from(LegacyCard card, PrefecturePolicy policy) {
        LocalDate through = card.through();
        LocalDate issuedOn = card.issuedOn();
        LocalDate counted = countedBack(policy, through);
        if (card.from() != null) {
            return atMost(policy, card.from(), through);
        }
        if (issuedOn == null) {
            findings.notice(LegacyNotice.Code.CARD_FIRST_DAY_COUNTED, counted);
            return Optional.of(counted);
        }
        LocalDate full = endOf(policy, issuedOn);
        if (through.isAfter(full) && !through.isAfter(endOf(policy, issuedOn.plusYears(YEARS_AHEAD)))) {
            findings.notice(LegacyNotice.Code.CARD_RENEWED_EARLY, issuedOn, through, counted);
            findings.applied(Rule.C_3, Rule.P_3);
            return Optional.of(counted);
        }
        if (through.isBefore(full) && !through.equals(legacy.chiefThrough())) {
            findings.notice(LegacyNotice.Code.CARD_SHORTER, issuedOn, through);
        }
        return atMost(policy, issuedOn, through);
    }

    private Optional<LocalDate> atMost(PrefecturePolicy policy, LocalDate from, LocalDate through) {
        LocalDate full = endOf(policy, from);
        if (through.isAfter(full)) {
            findings.refuse(RefusalCode.LEGACY_CARD_TOO_LONG, from, through, full);
            return Optional.empty();
        }
        return Optional.of(from);
    }

    private static LocalDate endOf(PrefecturePolicy policy, LocalDate from) {
        return policy.cardValidity().value().startingOn(from).through();
    }

    /** The first day of a full term that ends on the day (P-2); where terms have no end, the earliest there can be. */
    private LocalDate countedBack(PrefecturePolicy policy, LocalDate through) {
        return switch (policy.cardValidity().value()) {
            case CardValidity.Length length -> through.plusDays(1).minus(length.length());
            case CardValidity.NoEnd _ -> legacy.registeredOn();
        };
    }

    /** C-2: a card that begins later than a first one without training could, continued others. */
    private @Nullable RenewalGround renewal(ValidityPeriod period) {
        if (!period.from().equals(legacy.registeredOn())) {
            findings.unknown(LegacyUnknown.EARLIER_CARDS);
        }
        LocalDate firstThrough = ValidityPeriod.startingOn(
                        legacy.registeredOn(),
                        context.policies()
                                .on(legacy.prefecture(), period.from())
                                .firstCardWithoutTraining()
                                .value())
                .through();
        return period.from().isAfter(firstThrough) ? RenewalGround.NOT_RECORDED : null;
    }
}
