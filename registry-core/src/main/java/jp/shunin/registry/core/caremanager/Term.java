package jp.shunin.registry.core.caremanager;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.time.OpenEnd;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The term of a card or of a chief certificate: the period it was given for and, beside it, what a special measure added
 * (S-2). The original end stays visible.
 *
 * @param from the first day in force
 * @param originalThrough the last day without any extension; before {@code from} only on a card that a new prefecture
 *     issued for the rest of an extension (C-7, M-3); null where none was ever given
 * @param extension the extension in effect, the longest where several measures apply
 * @param withoutEnd true where the term has no end (C-1), also if it was once given one; else null. It is said, for an end
 *     that is only missing must not be read as one that never comes
 */
public record Term(
        LocalDate from,
        @Nullable LocalDate originalThrough,
        @Nullable Extension extension,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean withoutEnd) {

    /** @throws IllegalArgumentException if the term would end before it begins, or does not say that it has no end */
    @JsonCreator
    public Term {
        if (originalThrough == null && !Boolean.TRUE.equals(withoutEnd)) {
            throw new IllegalArgumentException("a term that begins on " + from + " has no end, and does not say so");
        }
        if (latest(OpenEnd.of(originalThrough), extension).isBefore(from)) {
            throw new IllegalArgumentException("a term that begins on " + from + " cannot end before it");
        }
    }

    /** A term with an end. */
    public Term(LocalDate from, LocalDate originalThrough, @Nullable Extension extension) {
        this(from, originalThrough, extension, null);
    }

    public static Term of(ValidityPeriod period) {
        return OpenEnd.is(period.through())
                ? withoutEndFrom(period.from())
                : new Term(period.from(), period.through(), null);
    }

    private static Term withoutEndFrom(LocalDate first) {
        return new Term(first, null, null, true);
    }

    /** Whether there is a last day. */
    public boolean hasEnd() {
        return !Boolean.TRUE.equals(withoutEnd);
    }

    /** The last day in force, extension included; {@link OpenEnd#DAY} if there is none. */
    public LocalDate through() {
        return latest(originalEnd(), extension);
    }

    /** The last day without any extension; {@link OpenEnd#DAY} if there is none. */
    public LocalDate originalEnd() {
        return hasEnd() ? OpenEnd.of(originalThrough) : OpenEnd.DAY;
    }

    /** Whether the term is in force on the day, extension included (P-1). */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(through());
    }

    /** The first day of the term that continues this one, which has an end (P-3, S-1). */
    public LocalDate continuedFrom() {
        boolean fromExtendedEnd = extension != null && extension.renewalBase() == RenewalBase.EXTENDED_EXPIRY;
        return (fromExtendedEnd ? through() : originalEnd()).plusDays(1);
    }

    /** This term with an extension, unless it already runs as long (S-5: a measure never shortens). */
    Term extended(Extension longer) {
        return longer.through().isAfter(through()) ? new Term(from, originalThrough, longer, withoutEnd) : this;
    }

    /** The rest of this term from a day on (C-7), all of it if it has not begun. */
    Term restFrom(LocalDate day) {
        LocalDate first = day.isAfter(from) ? day : from;
        return hasEnd() ? new Term(first, originalThrough, extension, null) : withoutEndFrom(first);
    }

    /** This term without its end; the end that it was given stays visible. */
    Term endless() {
        return new Term(from, originalThrough, extension, true);
    }

    private static LocalDate latest(LocalDate originalEnd, @Nullable Extension extension) {
        return extension != null && extension.through().isAfter(originalEnd) ? extension.through() : originalEnd;
    }
}
