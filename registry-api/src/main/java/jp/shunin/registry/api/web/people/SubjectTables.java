package jp.shunin.registry.api.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.api.web.form.TypedDay;
import jp.shunin.registry.api.web.people.SubjectTable.Row;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CourseProgress;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.SubjectProgress;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.training.TrainingGuide;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the table of subjects for the course and edition that a form names. */
@Component
class SubjectTables {

    private static final String TRAINING = "/api/v1/care-managers/{no}/training";

    /** For subjects that a prefecture adds of its own. */
    private static final int LOCAL_LINES = 2;

    /** Where no source lists the subjects. */
    private static final int UNLISTED_LINES = 12;

    private final TrainingGuide guide;
    private final Inputs inputs;
    private final HttpServletRequest request;
    private final Clock clock;

    SubjectTables(TrainingGuide guide, Inputs inputs, HttpServletRequest request, Clock clock) {
        this.guide = guide;
        this.inputs = inputs;
        this.request = request;
        this.clock = clock;
    }

    /** The table; null if no course is chosen, or a certificate is shown instead of subjects. */
    @Nullable
    SubjectTable of(Typed typed) {
        return of(typed, null);
    }

    /**
     * The same with what the register holds about somebody, if that is to be seen by whoever is signed in.
     *
     * @param entry null if it is about several
     */
    @Nullable
    SubjectTable of(Typed typed, @Nullable RegisterEntry entry) {
        return of(typed, ifSeen(entry), 0);
    }

    /**
     * The same for a completion that is put right, with a line more for each subject that it holds already. The attendances
     * that count for it count again for what takes its place, and for nothing later.
     *
     * @param eventId that of the completion
     */
    @Nullable
    SubjectTable of(Typed typed, RegisterEntry entry, String eventId, CompleteCourse original) {
        RegisterEntry seen = ifSeen(entry);
        RegisterEntry before = seen == null ? null : seen.before(eventId).orElseThrow();
        return of(typed, before, original.subjects().size());
    }

    private @Nullable SubjectTable of(Typed typed, @Nullable RegisterEntry seen, int more) {
        Course course = chosen(Course.values(), typed.value("course"));
        Edition edition = chosen(Edition.values(), typed.value("edition"));
        if (course == null || edition == null || typed.value("attested").equals("true")) {
            return null;
        }
        CourseProgress progress = seen == null
                ? guide.untouched(course, edition)
                : guide.progress(seen, course, edition, day(typed)).progress();
        return new SubjectTable(
                SubjectTable.choice(course, edition),
                progress.hours().needed(),
                seen == null ? null : progress.hours().attended(),
                rows(progress.subjects(), more),
                inputs.anyPrefecture());
    }

    private @Nullable RegisterEntry ifSeen(@Nullable RegisterEntry entry) {
        return entry != null && AccessTable.admits(Account.of(request), "GET", TRAINING, entry) ? entry : null;
    }

    private static List<Row> rows(List<SubjectProgress> subjects, int more) {
        List<Row> rows = new ArrayList<>();
        for (SubjectProgress subject : subjects) {
            if (subject.name() != null) {
                rows.add(row(rows.size(), subject));
            }
        }
        int listed = rows.size();
        int free = more + (listed == 0 ? UNLISTED_LINES : LOCAL_LINES);
        IntStream.range(listed, listed + free).mapToObj(Row::free).forEach(rows::add);
        return List.copyOf(rows);
    }

    private static Row row(int line, SubjectProgress subject) {
        return new Row(
                line,
                subject.subjectNo(),
                subject.name(),
                subject.needed(),
                subject.attended(),
                subject.waived(),
                subject.missing());
    }

    private LocalDate day(Typed typed) {
        return TypedDay.read(typed.value("completedOn")).orElse(LocalDate.now(clock));
    }

    private static <E extends Enum<E>> @Nullable E chosen(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
