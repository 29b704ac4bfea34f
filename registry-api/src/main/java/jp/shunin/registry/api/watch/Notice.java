package jp.shunin.registry.api.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.notice.NoticeKind;
import jp.shunin.registry.core.specialmeasure.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * What a list was told of a person.
 *
 * @param noticeId the place in the order of telling
 * @param qualification null for a correction, which may concern anything
 * @param lastDay the last day of the qualification, as it was known then
 * @param eventId the event behind it; null where time has passed
 * @param toldOn the day in Japan on which it was told
 */
public record Notice(
        long noticeId,
        RegistrationNumber registrationNumber,
        NoticeKind kind,
        @Nullable Qualification qualification,
        @Nullable LocalDate lastDay,
        @Nullable String eventId,
        LocalDate toldOn,
        Instant toldAt) {

    static Notice of(ResultSet row) throws SQLException {
        String qualification = row.getString("qualification");
        return new Notice(
                row.getLong("notice_id"),
                new RegistrationNumber(row.getString("registration_number")),
                NoticeKind.valueOf(row.getString("kind")),
                qualification == null ? null : Qualification.valueOf(qualification),
                row.getObject("last_day", LocalDate.class),
                row.getString("event_id"),
                row.getObject("told_on", LocalDate.class),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }
}
