package jp.shunin.registry.projections.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The personal data that lists show of a person. */
public record ListedPerson(
        String familyName,
        String givenName,
        String familyNameKana,
        String givenNameKana,
        @Nullable String formerFamilyName,
        LocalDate dateOfBirth) {

    /** The columns of {@code person_index} to be selected for {@link #from}. */
    public static final String COLUMNS =
            "family_name, given_name, family_name_kana, given_name_kana, former_family_name, date_of_birth";

    public static ListedPerson from(ResultSet row) throws SQLException {
        return new ListedPerson(
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("family_name_kana"),
                row.getString("given_name_kana"),
                row.getString("former_family_name"),
                row.getObject("date_of_birth", LocalDate.class));
    }

    /** Without the content: personal data does not belong in logs. */
    @Override
    public String toString() {
        return "ListedPerson[...]";
    }
}
