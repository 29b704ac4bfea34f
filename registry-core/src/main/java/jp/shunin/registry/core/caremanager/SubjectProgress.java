package jp.shunin.registry.core.caremanager;

import java.math.BigDecimal;
import java.util.List;
import jp.shunin.registry.core.course.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How far someone is with one subject of a course (T-2, T-3).
 *
 * @param name its name in Japanese; null where no source lists the edition's subjects, or for a local subject
 * @param needed its least hours; null where no source gives them, as for field practice
 * @param waived the hours that need not be attended, having been taken in another course (T-6)
 * @param missing the hours still to be attended
 * @param complete whether nothing is missing; a subject without a figure takes an attendance of any length
 */
public record SubjectProgress(
        int subjectNo,
        @Nullable String name,
        @Nullable BigDecimal needed,
        BigDecimal attended,
        BigDecimal waived,
        BigDecimal missing,
        boolean complete,
        List<AttendedSubject> attendances) {

    public SubjectProgress {
        attendances = List.copyOf(attendances);
    }

    /** @param waived whether it need not be attended */
    static SubjectProgress listed(Subject subject, List<AttendedSubject> attendances, boolean waived) {
        BigDecimal needed = subject.hours();
        BigDecimal attended = hours(attendances);
        BigDecimal missing = needed == null || waived ? BigDecimal.ZERO : Missing.hours(needed, attended);
        return new SubjectProgress(
                subject.number(),
                subject.nameJa(),
                needed,
                attended,
                waived && needed != null ? needed : BigDecimal.ZERO,
                missing,
                waived || (missing.signum() == 0 && !attendances.isEmpty()),
                attendances);
    }

    static SubjectProgress unlisted(int subjectNo, List<AttendedSubject> attendances) {
        return new SubjectProgress(
                subjectNo, null, null, hours(attendances), BigDecimal.ZERO, BigDecimal.ZERO, true, attendances);
    }

    /** Its number and name, and the hours attended of those needed. */
    String asMissing() {
        String named = subjectNo + " " + name;
        return needed == null ? named : named + " (" + attended.toPlainString() + "/" + needed.toPlainString() + " h)";
    }

    private static BigDecimal hours(List<AttendedSubject> attendances) {
        return attendances.stream().map(AttendedSubject::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
