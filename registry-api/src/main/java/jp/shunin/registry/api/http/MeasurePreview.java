package jp.shunin.registry.api.http;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.api.http.MeasureAnswers.Count;
import jp.shunin.registry.api.http.MeasureAnswers.Person;
import jp.shunin.registry.core.caremanager.Coverage;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.projections.measure.Candidate;
import jp.shunin.registry.projections.measure.Candidates;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a measure would do, and to whom, were it applied now (S-4). Records nothing. */
@RestController
class MeasurePreview {

    private final MeasureReader measures;
    private final Candidates candidates;

    private record Kind(Qualification qualification, Coverage coverage) {}

    MeasurePreview(MeasureReader measures, Candidates candidates) {
        this.measures = measures;
        this.candidates = candidates;
    }

    @PostMapping(Path.SPECIAL_MEASURES + "/{id}/preview")
    MeasureAnswers.Preview preview(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        MeasureId measureId = Path.measure(id);
        MeasureTerms terms = termsOf(measureId);
        String after = PageCursor.after(cursor);
        int most = PageCursor.limit(limit);
        candidates.catchUp();
        List<Candidate> page = candidates.page(terms, number(after), most);
        return new MeasureAnswers.Preview(
                measureId,
                cursor == null ? counts(measureId, terms) : null,
                page.stream()
                        .flatMap(candidate -> candidate.effects(measureId, terms).stream()
                                .map(effect -> Person.of(candidate.registrationNumber(), effect)))
                        .toList(),
                PageCursor.next(page, most, Candidate::registrationNumber));
    }

    private List<Count> counts(MeasureId measureId, MeasureTerms terms) {
        Map<Kind, Long> counts = new HashMap<>();
        candidates.forEach(
                terms,
                candidate -> candidate
                        .effects(measureId, terms)
                        .forEach(effect ->
                                counts.merge(new Kind(effect.qualification(), effect.coverage()), 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(counted -> new Count(
                        counted.getKey().qualification(),
                        counted.getKey().coverage(),
                        counted.getKey().coverage().rule(),
                        counted.getValue()))
                .sorted(Comparator.comparing(Count::qualification).thenComparing(Count::coverage))
                .toList();
    }

    private MeasureTerms termsOf(MeasureId id) {
        Measure measure = measures.measure(id).orElseThrow(() -> Path.unknownMeasure(id));
        LocalDate withdrawnOn = measure.withdrawnOn();
        if (withdrawnOn != null) {
            throw Refusal.of(RefusalCode.MEASURE_WITHDRAWN, id, withdrawnOn).asException();
        }
        return measure.terms();
    }

    private static @Nullable RegistrationNumber number(String after) {
        if (after.isEmpty()) {
            return null;
        }
        if (!RegistrationNumber.isWellFormed(after)) {
            throw BadParameterException.malformed("cursor", "cursor");
        }
        return new RegistrationNumber(after);
    }
}
