package jp.shunin.registry.projections.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/**
 * A person whom a search found.
 *
 * @param person null if the person was forgotten
 * @param prefecture in whose register the entry stands at last
 * @param on the day of which the standing is told
 */
public record FoundPerson(
        RegistrationNumber registrationNumber,
        @Nullable ListedPerson person,
        Prefecture prefecture,
        LocalDate on,
        boolean registered,
        boolean careManager,
        boolean chief)
        implements ShownPerson {

    static FoundPerson from(ResultSet row, People people, LocalDate on) throws SQLException {
        return new FoundPerson(
                new RegistrationNumber(row.getString("registration_number")),
                people.listed(row),
                Prefecture.ofCode(row.getString("prefecture")),
                on,
                row.getBoolean("registered"),
                row.getBoolean("care_manager"),
                row.getBoolean("chief"));
    }
}
