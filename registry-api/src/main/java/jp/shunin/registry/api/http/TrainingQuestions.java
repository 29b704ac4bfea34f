package jp.shunin.registry.api.http;

import java.time.Clock;
import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.training.TrainingGuide;
import jp.shunin.registry.projections.standing.EntryReader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What someone still has to take: the rest of a course, and the training for the next renewal. */
@RestController
@RequestMapping(Path.CARE_MANAGERS)
class TrainingQuestions {

    private final EntryReader entries;
    private final TrainingGuide guide;
    private final Clock clock;

    TrainingQuestions(EntryReader entries, TrainingGuide guide, Clock clock) {
        this.entries = entries;
        this.guide = guide;
        this.clock = clock;
    }

    @GetMapping("/{no}/training")
    TrainingAnswers.Training training(
            @PathVariable String no,
            @RequestParam Course course,
            @RequestParam(required = false) @Nullable Edition edition,
            @RequestParam(required = false) @Nullable LocalDate on) {
        RegisterEntry entry = entry(no);
        LocalDate day = dayOf(on);
        return TrainingAnswers.Training.of(entry, day, guide.progress(entry, course, edition, day));
    }

    @GetMapping("/{no}/renewal-advice")
    TrainingAnswers.Advice renewalAdvice(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Boolean practised) {
        RegisterEntry entry = entry(no);
        return TrainingAnswers.Advice.of(entry, guide.renewalAdvice(entry, dayOf(on), practised));
    }

    private RegisterEntry entry(String no) {
        RegistrationNumber number = Path.number(no);
        return entries.entry(number).orElseThrow(() -> Path.unknown(number));
    }

    private LocalDate dayOf(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.now(clock) : asked;
    }
}
