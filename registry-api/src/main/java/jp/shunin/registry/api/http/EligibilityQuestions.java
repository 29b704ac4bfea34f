package jp.shunin.registry.api.http;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.eligibility.ApplicantFacts;
import jp.shunin.registry.core.eligibility.Eligibility;
import jp.shunin.registry.core.eligibility.EligibilityRules;
import jp.shunin.registry.core.eligibility.MissingFact;
import jp.shunin.registry.core.eligibility.Note;
import jp.shunin.registry.core.eligibility.RequirementAnswer;
import jp.shunin.registry.core.eligibility.RuleSetUsed;
import jp.shunin.registry.core.eligibility.Verdict;
import jp.shunin.registry.core.eligibility.Warning;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.standing.EntryReader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who may take the chief courses (T-8). Asking records nothing, also where facts are sent along. */
@RestController
@RequestMapping(Path.CARE_MANAGERS + "/{no}/eligibility")
class EligibilityQuestions {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final EligibilityRules rules;
    private final EntryReader entries;
    private final Clock clock;

    EligibilityQuestions(EligibilityRules rules, EntryReader entries, Clock clock) {
        this.rules = rules;
        this.entries = entries;
        this.clock = clock;
    }

    /** By what the register knows; the facts to ask for are listed. */
    @GetMapping
    Answer byRegister(
            @PathVariable String no,
            @RequestParam String course,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String prefecture) {
        return answer(no, course, on, prefecture, ApplicantFacts.NONE);
    }

    /** By what the register knows and what is told beside it. */
    @PostMapping
    Answer byFacts(
            @PathVariable String no,
            @RequestParam String course,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String prefecture,
            @RequestBody @Valid EligibilityFacts facts) {
        return answer(no, course, on, prefecture, facts.toFacts());
    }

    private Answer answer(
            String no, String course, @Nullable LocalDate on, @Nullable String prefecture, ApplicantFacts facts) {
        RegistrationNumber number = Path.number(no);
        LocalDate day = on == null ? LocalDate.now(clock) : inReach(on);
        RegisterEntry entry = entries.entry(number).orElseThrow(() -> Path.unknown(number));
        Prefecture asked = prefecture == null ? entry.prefectureOn(day) : ListParameters.prefecture(prefecture);
        return rules.answer(entry, facts, course(course), asked, day)
                .map(eligibility -> Answer.of(entry, eligibility))
                .orElseThrow(() -> unknownCourse(course));
    }

    private static Course course(String text) {
        return Arrays.stream(Course.values())
                .filter(course -> course.name().equals(text))
                .findAny()
                .orElseThrow(() -> unknownCourse(text));
    }

    private static LocalDate inReach(LocalDate on) {
        if (on.getYear() < FIRST_YEAR || on.getYear() > LAST_YEAR) {
            throw BadParameterException.impossible(
                    "on", "dayWithin", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        return on;
    }

    private static BadParameterException unknownCourse(String text) {
        return BadParameterException.unknown("course", Course.class, text, "oneOf", "CHIEF, CHIEF_RENEWAL");
    }

    /** The answer, with the entry's version on which it rests. */
    record Answer(
            RegistrationNumber registrationNumber,
            long version,
            Course course,
            Prefecture prefecture,
            LocalDate on,
            LocalDate referenceDate,
            RuleSetUsed ruleSet,
            Verdict verdict,
            List<RequirementAnswer> requirements,
            List<MissingFact> missing,
            List<Warning> warnings,
            List<Note> notes) {

        static Answer of(RegisterEntry entry, Eligibility eligibility) {
            return new Answer(
                    entry.number(),
                    entry.version(),
                    eligibility.course(),
                    eligibility.prefecture(),
                    eligibility.on(),
                    eligibility.referenceDate(),
                    eligibility.ruleSet(),
                    eligibility.verdict(),
                    eligibility.requirements(),
                    eligibility.missing(),
                    eligibility.warnings(),
                    eligibility.notes());
        }
    }
}
