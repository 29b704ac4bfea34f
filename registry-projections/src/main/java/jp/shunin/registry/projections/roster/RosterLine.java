package jp.shunin.registry.projections.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.projections.person.ListedPerson;
import jp.shunin.registry.projections.person.People;
import jp.shunin.registry.projections.person.ShownPerson;
import org.jspecify.annotations.Nullable;

/**
 * A person on the roster of a day.
 *
 * @param person null if the person was forgotten
 * @param prefecture in whose register the person is on the day
 * @param prohibited whether a prohibition of practice runs on the day
 */
public record RosterLine(
        RegistrationNumber registrationNumber,
        @Nullable ListedPerson person,
        Prefecture prefecture,
        Held careManager,
        Held chief,
        boolean prohibited)
        implements ShownPerson {

    static RosterLine from(ResultSet row, People people) throws SQLException {
        return new RosterLine(
                new RegistrationNumber(row.getString("registration_number")),
                people.listed(row),
                Prefecture.ofCode(row.getString("prefecture")),
                held(row, "care_manager"),
                held(row, "chief"),
                row.getBoolean("prohibited"));
    }

    private static Held held(ResultSet row, String what) throws SQLException {
        LocalDate from = day(row, what + "_from");
        return new Held(from != null, from, day(row, what + "_through"), day(row, what + "_original_through"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
