package jp.shunin.registry.api.web.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.shunin.registry.api.http.MeasureRequests;
import jp.shunin.registry.api.web.form.FormBodies;
import jp.shunin.registry.api.web.measures.Draft.Step;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureRehearsal;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a draft into the body that a declaration or an amendment has over the API, step by step. */
@Component
class DraftReader {

    private final FormBodies bodies;
    private final Words words;
    private final Clock clock;

    DraftReader(FormBodies bodies, Words words, Clock clock) {
        this.bodies = bodies;
        this.words = words;
        this.clock = clock;
    }

    /** As a declaration. */
    ReadDraft read(Draft draft) {
        DraftFields fields = new DraftFields(draft, bodies, words);
        MeasureRequests.Basis basis = fields.basis();
        Optional<Prefecture> prefecture = Prefecture.findByCode(draft.value("prefecture"));
        if (prefecture.isEmpty()) {
            fields.say(Step.COHORT, "prefecture", "measures.wrong.choose");
        }
        MeasureId id = id(draft, prefecture, fields);
        MeasureRequests.CohortDates cohort = fields.cohort();
        Set<Qualification> covers = fields.covers();
        List<MeasureRequests.ExtensionLength> extensions = fields.extensions();
        RenewalBase base = fields.renewalBase();
        if (!fields.wrong().isEmpty() || basis == null || cohort == null) {
            return new ReadDraft(id, null, fields.wrong());
        }
        MeasureRequests.Declare declaration = new MeasureRequests.Declare(
                id, prefecture.orElseThrow(), basis, covers, cohort, extensions, base, note(draft));
        MeasureRehearsal.refusal(new DeclareSpecialMeasure(id, declaration.terms()), LocalDate.now(clock))
                .ifPresent(fields::refused);
        return new ReadDraft(id, fields.wrong().isEmpty() ? declaration : null, fields.wrong());
    }

    /** The one that was typed, or else one made of the key, which is the same each time the form is sent. */
    private static MeasureId id(Draft draft, Optional<Prefecture> prefecture, DraftFields fields) {
        String typed = draft.value("measureId");
        String made = prefecture.map(Prefecture::code).orElse("00") + "-" + draft.key();
        Optional<MeasureId> id = MeasureId.parse(typed.isEmpty() ? made : typed);
        if (id.isEmpty()) {
            fields.say(Step.BASIS, "measureId", "measures.wrong.id");
        }
        return id.orElseGet(() -> new MeasureId(made));
    }

    /** As an amendment, of which only what differs is said (S-3). */
    ReadAmendment amendment(Draft draft, MeasureId id, Measure measure) {
        DraftFields fields = new DraftFields(draft, bodies, words);
        MeasureRequests.Basis basis = fields.basisIfAny();
        MeasureRequests.CohortDates cohort = fields.cohort();
        Set<Qualification> covers = fields.covers();
        List<MeasureRequests.ExtensionLength> extensions = fields.extensions();
        RenewalBase base = fields.renewalBase();
        if (!fields.wrong().isEmpty() || cohort == null) {
            return new ReadAmendment(null, fields.wrong());
        }
        MeasureTerms terms = measure.terms();
        MeasureRequests.Amend body = new MeasureRequests.Amend(
                null,
                basis,
                covers.equals(terms.covers()) ? null : covers,
                cohort.terms().equals(terms.cohort()) ? null : cohort,
                rules(extensions).equals(terms.extensions()) ? null : extensions,
                base == terms.renewalBase() ? null : base,
                note(draft));
        return rehearsed(body, id, measure, fields);
    }

    private ReadAmendment rehearsed(MeasureRequests.Amend body, MeasureId id, Measure measure, DraftFields fields) {
        try {
            MeasureTerms amended = MeasureRehearsal.amended(measure, body.command(id), LocalDate.now(clock));
            return new ReadAmendment(new ReadAmendment.Said(body, amended), fields.wrong());
        } catch (CommandRefused refused) {
            fields.refused(refused.refusal());
            return new ReadAmendment(null, fields.wrong());
        }
    }

    private static List<?> rules(List<MeasureRequests.ExtensionLength> extensions) {
        return extensions.stream().map(MeasureRequests.ExtensionLength::terms).toList();
    }

    private static @Nullable String note(Draft draft) {
        return draft.value("note").isEmpty() ? null : draft.value("note");
    }
}
