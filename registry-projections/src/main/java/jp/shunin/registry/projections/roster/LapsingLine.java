package jp.shunin.registry.projections.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.projections.person.ListedPerson;
import jp.shunin.registry.projections.person.People;
import jp.shunin.registry.projections.person.ShownPerson;
import org.jspecify.annotations.Nullable;

/**
 * A qualification that a person is about to lose.
 *
 * @param person null if the person was forgotten
 * @param qualification CARD: the person stops being a care manager; CHIEF: a chief, with the first of the two periods to
 *     run out (K-5)
 * @param lastDay the last day on which it is held, special measures included
 */
public record LapsingLine(
        RegistrationNumber registrationNumber,
        @Nullable ListedPerson person,
        Prefecture prefecture,
        Qualification qualification,
        LocalDate lastDay)
        implements ShownPerson {

    static LapsingLine from(ResultSet row, People people) throws SQLException {
        return new LapsingLine(
                new RegistrationNumber(row.getString("registration_number")),
                people.listed(row),
                Prefecture.ofCode(row.getString("prefecture")),
                Qualification.valueOf(row.getString("qualification")),
                row.getObject("last_day", LocalDate.class));
    }
}
