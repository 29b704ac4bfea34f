package jp.shunin.registry.projections.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/**
 * A transfer in a prefecture's list (M-4).
 *
 * @param requestedOn null where the new prefecture accepted without a request
 * @param decidedOn null while it is only requested
 * @param ageInDays for how many days it has been open, or was open until it was decided
 */
public record TransferLine(
        RegistrationNumber registrationNumber,
        Prefecture from,
        Prefecture to,
        TransferState state,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate decidedOn,
        int ageInDays) {

    static TransferLine from(ResultSet row) throws SQLException {
        return new TransferLine(
                new RegistrationNumber(row.getString("registration_number")),
                Prefecture.ofCode(row.getString("from_prefecture")),
                Prefecture.ofCode(row.getString("to_prefecture")),
                TransferState.valueOf(row.getString("state")),
                row.getObject("requested_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getInt("age_in_days"));
    }
}
