package jp.shunin.registry.api.http;

import java.time.Clock;
import java.util.List;
import jp.shunin.registry.api.bulk.Jobs;
import jp.shunin.registry.api.http.MeasureAnswers.Terms;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The special measures: all of them, and each with its history. */
@RestController
@RequestMapping(Path.SPECIAL_MEASURES)
class MeasureQuestions {

    private final MeasureReader measures;
    private final Jobs jobs;
    private final Clock clock;

    MeasureQuestions(MeasureReader measures, Jobs jobs, Clock clock) {
        this.measures = measures;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping
    MeasureAnswers.Page all(
            @RequestParam(required = false) @Nullable String prefecture,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        List<MeasureId> ids = measures.ids(
                ListParameters.prefectureIfGiven(prefecture), PageCursor.after(cursor), PageCursor.limit(limit));
        List<Terms> page = ids.stream().map(id -> Terms.of(id, measure(id))).toList();
        return new MeasureAnswers.Page(page, PageCursor.next(ids, limit, MeasureId::value));
    }

    @GetMapping("/{id}")
    ResponseEntity<MeasureAnswers.One> one(@PathVariable String id) {
        MeasureId measureId = Path.measure(id);
        Terms terms = Terms.of(measureId, measure(measureId));
        List<JournalEntry> events = measures.events(measureId);
        MeasureAnswers.One answer = new MeasureAnswers.One(
                terms,
                events.size(),
                events.stream()
                        .map(event -> MeasureAnswers.Event.of(event, clock.getZone()))
                        .toList(),
                jobs.of(measureId).stream()
                        .map(job -> MeasureAnswers.JobSummary.of(job, clock.getZone()))
                        .toList());
        return ResponseEntity.ok().eTag(Long.toString(events.size())).body(answer);
    }

    private Measure measure(MeasureId id) {
        return measures.measure(id).orElseThrow(() -> Path.unknownMeasure(id));
    }
}
