package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The term of a card or of a chief certificate: the period it was given for and, beside it, what a special measure added
 * (S-2). The original end stays visible.
 *
 * @param from the first day in force
 * @param originalThrough the last day without any extension; before {@code from} only on a card that a new prefecture
 *     issued for the rest of an extension (C-7, M-3)
 * @param extension the extension in effect, the longest where several measures apply
 */
public record Term(
        LocalDate from, LocalDate originalThrough, @Nullable Extension extension) {

    /** @throws IllegalArgumentException if the term would end before it begins */
    public Term {
        if (latest(originalThrough, extension).isBefore(from)) {
            throw new IllegalArgumentException("a term that begins on " + from + " cannot end before it");
        }
    }

    public static Term of(ValidityPeriod period) {
        return new Term(period.from(), period.through(), null);
    }

    /** The last day in force, extension included. */
    public LocalDate through() {
        return latest(originalThrough, extension);
    }

    /** Whether the term is in force on the day, extension included (P-1). */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(through());
    }

    /** The first day of the term that continues this one (P-3, S-1). */
    public LocalDate continuedFrom() {
        boolean fromExtendedEnd = extension != null && extension.renewalBase() == RenewalBase.EXTENDED_EXPIRY;
        return (fromExtendedEnd ? through() : originalThrough).plusDays(1);
    }

    /** This term with an extension, unless it already runs as long (S-5: a measure never shortens). */
    Term extended(Extension longer) {
        return longer.through().isAfter(through()) ? new Term(from, originalThrough, longer) : this;
    }

    /** The rest of this term from a later day on (C-7). */
    Term restFrom(LocalDate day) {
        return day.isAfter(from) ? new Term(day, originalThrough, extension) : this;
    }

    private static LocalDate latest(LocalDate originalThrough, @Nullable Extension extension) {
        return extension != null && extension.through().isAfter(originalThrough)
                ? extension.through()
                : originalThrough;
    }
}
