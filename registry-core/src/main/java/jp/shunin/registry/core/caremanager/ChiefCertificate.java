package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A chief certificate (主任介護支援専門員研修修了証明書) as the register holds it.
 *
 * @param number the number of the certificate of completion
 * @param term its term, extension included
 * @param continues the number of the certificate that it continues; null for one of its own right
 * @param voiding what ended it before its time: forfeiture (K-6), or invalidation, from its first day (K-8)
 * @param event the id of the event that granted it
 * @param rule the rule by which it was granted: K-1, K-2 or K-3
 * @param extensionEvent the id of the event that extended it; null if none did
 */
public record ChiefCertificate(
        String number,
        Term term,
        @Nullable String continues,
        @Nullable Voiding voiding,
        String event,
        Rule rule,
        @Nullable String extensionEvent) {

    /** Whether the certificate is in force on the day: within its term, not forfeited and not void. */
    public boolean inForceOn(LocalDate day) {
        return term.contains(day) && (voiding == null || day.isBefore(voiding.from()));
    }

    /** The last day on which it was, or will be, in force; before its first day if it is void from the beginning. */
    public LocalDate lastDay() {
        return voiding == null || voiding.from().isAfter(term.through())
                ? term.through()
                : voiding.from().minusDays(1);
    }

    /** Whether the certificate was void from the beginning (K-8). */
    public boolean isVoidFromTheBeginning() {
        return voiding != null && voiding.rule() == Rule.K_8;
    }

    /** The certificate with what ended it; where several things did, with the one that ended it first. */
    ChiefCertificate voided(Voiding by) {
        return new ChiefCertificate(number, term, continues, by.orEarlier(voiding), event, rule, extensionEvent);
    }

    ChiefCertificate extended(Extension extension, String extendedBy) {
        return new ChiefCertificate(number, term.extended(extension), continues, voiding, event, rule, extendedBy);
    }
}
