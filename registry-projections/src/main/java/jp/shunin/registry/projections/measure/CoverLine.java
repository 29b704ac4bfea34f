package jp.shunin.registry.projections.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.CoverState;
import jp.shunin.registry.core.caremanager.MeasureCover;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.projections.person.ListedPerson;
import jp.shunin.registry.projections.person.People;
import jp.shunin.registry.projections.person.ShownPerson;
import org.jspecify.annotations.Nullable;

/**
 * A person with a period that a special measure covers.
 *
 * @param person null if the person was forgotten
 * @param prefecture in whose register the entry stands at last
 * @param state whether the measure has extended the period, else why not
 * @param rule the rule that says so
 * @param originalThrough the last day without any extension (S-2)
 * @param before the last day before the measure is applied; null if there is none
 * @param after the last day after it; the same as before where it does nothing
 */
public record CoverLine(
        RegistrationNumber registrationNumber,
        @Nullable ListedPerson person,
        Prefecture prefecture,
        Qualification qualification,
        CoverState state,
        Rule rule,
        LocalDate originalThrough,
        @Nullable LocalDate before,
        @Nullable LocalDate after)
        implements ShownPerson {

    static CoverLine from(ResultSet row, People people, MeasureCover cover) throws SQLException {
        return new CoverLine(
                new RegistrationNumber(row.getString("registration_number")),
                people.listed(row),
                Prefecture.ofCode(row.getString("prefecture")),
                cover.qualification(),
                cover.state(),
                cover.state().rule(),
                cover.originalThrough(),
                cover.before(),
                cover.after());
    }
}
