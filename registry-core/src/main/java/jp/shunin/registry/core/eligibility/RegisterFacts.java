package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.Card;
import jp.shunin.registry.core.caremanager.ChiefCertificate;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.Residence;
import jp.shunin.registry.core.caremanager.Term;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.time.OpenEnd;
import org.jspecify.annotations.Nullable;

/** How facts of the register are shown, each with the event that recorded it. */
final class RegisterFacts {

    private RegisterFacts() {}

    static FactUsed completion(Completion completion) {
        return FactUsed.recorded(
                "COMPLETION",
                new CompletionShown(completion.course(), completion.completedOn(), completion.certificateNumber()),
                completion.event());
    }

    /** The event shown is that of the extension where a special measure makes the last day. */
    static FactUsed certificate(ChiefCertificate certificate) {
        return FactUsed.recorded(
                "CHIEF_CERTIFICATE",
                TermShown.of(certificate.term(), certificate.lastDay()),
                certificate.extensionEvent() == null ? certificate.event() : certificate.extensionEvent());
    }

    static FactUsed card(Card card) {
        return FactUsed.recorded(
                "CARD",
                TermShown.of(card.term(), card.lastDay()),
                card.extensionEvent() == null ? card.event() : card.extensionEvent());
    }

    static FactUsed residence(Residence residence) {
        return FactUsed.recorded(
                "REGISTRATION", new ResidenceShown(residence.prefecture(), residence.from()), residence.event());
    }

    /** A completion, without anything personal. */
    record CompletionShown(Course course, LocalDate completedOn, String certificateNumber) {}

    /** The term of a card or certificate; original end and measure only where a measure extends it (S-2). */
    record TermShown(
            LocalDate from,
            @Nullable LocalDate through,
            @Nullable LocalDate originalThrough,
            @Nullable MeasureId measureId) {

        static TermShown of(Term term, LocalDate lastDay) {
            return term.extension() == null
                    ? new TermShown(term.from(), OpenEnd.orNull(lastDay), null, null)
                    : new TermShown(
                            term.from(),
                            OpenEnd.orNull(lastDay),
                            term.originalThrough(),
                            term.extension().measure());
        }
    }

    /** In whose register the entry stands, since when. */
    record ResidenceShown(Prefecture prefecture, LocalDate from) {}
}
