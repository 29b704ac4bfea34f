package jp.shunin.registry.core.specialmeasure;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import org.jspecify.annotations.Nullable;

/** S-1, S-3 and S-5 for the terms of a measure, day by day over its cohort. */
final class MeasureChecks {

    /** Longer than anything meant; an end beyond the calendar could not be kept, and no amendment could shorten it. */
    private static final Period LONGEST = Period.ofYears(100);

    private MeasureChecks() {}

    /** What a measure rests on has been written by the day on which it is recorded. */
    static void requireWritten(LegalBasis basis, LocalDate today) {
        if (basis.documentDate().isAfter(today)) {
            throw Refusal.of(RefusalCode.DATE_IN_FUTURE, "basis/documentDate", basis.documentDate(), today)
                    .asException();
        }
    }

    /** The terms make sense: dates in order, one length an extension, and each extension extends someone. */
    static void requireSound(MeasureTerms terms) {
        Cohort cohort = terms.cohort();
        if (cohort.expiresThrough().isBefore(cohort.expiresFrom())) {
            throw Refusal.of(RefusalCode.COHORT_ENDS_BEFORE_IT_BEGINS, cohort.expiresFrom(), cohort.expiresThrough())
                    .asException();
        }
        for (int i = 0; i < terms.extensions().size(); i++) {
            requireSound(terms.extensions().get(i), cohort, "extensions/" + i);
        }
    }

    /** S-3: for no day of the old cohort does the measure reach less far, and nothing covered is left out. */
    static void requireNotShorter(MeasureTerms before, MeasureTerms after) {
        if (before.prefecture() != after.prefecture()) {
            throw Refusal.of(
                            RefusalCode.AMENDMENT_CHANGES_PREFECTURE,
                            before.prefecture().code())
                    .asException();
        }
        if (!after.covers().containsAll(before.covers())) {
            throw shortens("covers", "covers: " + before.covers());
        }
        if (before.renewalBase() == RenewalBase.EXTENDED_EXPIRY && after.renewalBase() != before.renewalBase()) {
            throw shortens("renewalBase", "renewalBase: " + before.renewalBase());
        }
        requireNoFewerTransfers(before.cohort().includeTransferredInSince(), after);
        days(before.cohort()).forEach(day -> requireNotShorterOn(day, before, after));
    }

    private static void requireSound(ExtensionRule extension, Cohort cohort, String field) {
        Period period = extension.period();
        if ((extension.until() == null) == (period == null)) {
            throw refused(field, RefusalCode.EXTENSION_NEEDS_ONE_LENGTH);
        }
        if (period != null && (period.getDays() != 0 || period.toTotalMonths() <= 0)) {
            throw refused(field, RefusalCode.EXTENSION_PERIOD_NOT_POSITIVE, period);
        }
        if (period != null && period.toTotalMonths() > LONGEST.toTotalMonths()) {
            throw refused(field, RefusalCode.EXTENSION_PERIOD_TOO_LONG, period, LONGEST.getYears());
        }
        LocalDate from = extension.expiresFrom() == null ? cohort.expiresFrom() : extension.expiresFrom();
        LocalDate through = extension.expiresThrough() == null ? cohort.expiresThrough() : extension.expiresThrough();
        if (!cohort.covers(from) || !cohort.covers(through) || through.isBefore(from)) {
            throw refused(
                    field,
                    RefusalCode.EXTENSION_OUTSIDE_COHORT,
                    from,
                    through,
                    cohort.expiresFrom(),
                    cohort.expiresThrough());
        }
        requireExtends(extension, from, field);
    }

    /** S-5: a fixed date may lie before some of the expiries, and has no effect on them, but not before all. */
    private static void requireExtends(ExtensionRule extension, LocalDate firstExpiry, String field) {
        LocalDate extended = extension.extend(firstExpiry);
        if (!extended.isAfter(firstExpiry)) {
            throw refused(field, RefusalCode.EXTENSION_WOULD_NOT_EXTEND, firstExpiry, extended);
        }
    }

    private static RuntimeException refused(String field, RefusalCode code, Object... facts) {
        return Refusal.of(code, facts).about(field).asException();
    }

    private static void requireNoFewerTransfers(@Nullable LocalDate since, MeasureTerms after) {
        LocalDate newSince = after.cohort().includeTransferredInSince();
        if (since != null && (newSince == null || newSince.isAfter(since))) {
            throw shortens("cohort/includeTransferredInSince", "cohort.includeTransferredInSince: " + since);
        }
    }

    private static void requireNotShorterOn(LocalDate day, MeasureTerms before, MeasureTerms after) {
        before.extendedThrough(day).ifPresent(earlier -> {
            LocalDate later = after.extendedThrough(day).orElse(LocalDate.MIN);
            if (later.isBefore(earlier)) {
                throw shortens(narrowed(day, after.cohort()), day + " → " + earlier);
            }
        });
    }

    /** What leaves a day out or gives it less: a bound of the cohort, or the extensions. */
    private static String narrowed(LocalDate day, Cohort cohort) {
        if (day.isBefore(cohort.expiresFrom())) {
            return "cohort/expiresFrom";
        }
        return day.isAfter(cohort.expiresThrough()) ? "cohort/expiresThrough" : "extensions";
    }

    private static RuntimeException shortens(String field, String what) {
        return refused(field, RefusalCode.AMENDMENT_SHORTENS, what);
    }

    private static List<LocalDate> days(Cohort cohort) {
        return cohort.expiresFrom()
                .datesUntil(cohort.expiresThrough().plusDays(1))
                .toList();
    }
}
