package jp.shunin.registry.projections.completion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.person.ListedPerson;
import jp.shunin.registry.projections.person.People;
import jp.shunin.registry.projections.person.ShownPerson;
import org.jspecify.annotations.Nullable;

/**
 * A completion on the roster (T-5).
 *
 * @param fiscalYear the calendar year in which the fiscal year of the completion began
 * @param heldBy the prefecture that held the course
 * @param person null if the person was forgotten
 * @param prefecture in whose register the person stands at last
 * @param valid false if the completion was found void from the beginning (K-8)
 */
public record CompletionLine(
        RegistrationNumber registrationNumber,
        @Nullable ListedPerson person,
        Course course,
        Edition edition,
        LocalDate completedOn,
        int fiscalYear,
        String certificateNumber,
        Prefecture heldBy,
        Prefecture prefecture,
        boolean valid)
        implements ShownPerson {

    static CompletionLine from(ResultSet row, People people) throws SQLException {
        return new CompletionLine(
                new RegistrationNumber(row.getString("registration_number")),
                people.listed(row),
                Course.valueOf(row.getString("course")),
                Edition.valueOf(row.getString("edition")),
                row.getObject("completed_on", LocalDate.class),
                row.getInt("fiscal_year"),
                row.getString("certificate_number"),
                Prefecture.ofCode(row.getString("held_by")),
                Prefecture.ofCode(row.getString("prefecture")),
                row.getBoolean("valid"));
    }
}
