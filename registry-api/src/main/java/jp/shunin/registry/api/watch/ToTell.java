package jp.shunin.registry.api.watch;

import java.time.Instant;
import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.notice.Lapse;
import jp.shunin.registry.core.notice.NoticeKind;
import jp.shunin.registry.core.specialmeasure.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * What all who watch a person are to be told.
 *
 * @param recordedAt when the event behind it was recorded: who began to watch later is not told of it; null for the passing
 *     of time, which is told to who watched on the last day
 */
record ToTell(
        RegistrationNumber registrationNumber,
        NoticeKind kind,
        @Nullable Qualification qualification,
        @Nullable LocalDate lastDay,
        @Nullable String eventId,
        @Nullable Instant recordedAt) {

    static ToTell ofTime(Lapse lapse, NoticeKind kind) {
        return new ToTell(lapse.registrationNumber(), kind, lapse.qualification(), lapse.lastDay(), null, null);
    }
}
