package jp.shunin.registry.api.http;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.shunin.registry.api.watch.DigestLine;
import jp.shunin.registry.api.watch.Notice;
import jp.shunin.registry.api.watch.WatchList;
import jp.shunin.registry.api.watch.WatchedNumber;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.notice.Lapse;
import jp.shunin.registry.core.notice.NoticeKind;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Standing;
import org.jspecify.annotations.Nullable;

/** What is answered about watch lists. None of it is personal. */
final class WatchListAnswers {

    private WatchListAnswers() {}

    /** @param numbers how many numbers are on it */
    record WatchListAnswer(UUID watchListId, String name, long numbers, OffsetDateTime createdAt) {

        static WatchListAnswer of(WatchList list, ZoneId zone) {
            return new WatchListAnswer(
                    list.watchListId(),
                    list.name(),
                    list.numbers(),
                    list.createdAt().atZone(zone).toOffsetDateTime());
        }
    }

    /** @param unknown the numbers of the request that the register does not know; they are watched all the same */
    record WatchListWritten(WatchListAnswer watchList, List<RegistrationNumber> unknown) {

        static WatchListWritten of(WatchList list, Collection<RegistrationNumber> unknown, ZoneId zone) {
            return new WatchListWritten(WatchListAnswer.of(list, zone), List.copyOf(unknown));
        }
    }

    record WatchListPage(
            List<WatchListAnswer> watchLists, @Nullable String next) {}

    /** @param known whether the register knows the number */
    record WatchedNumberAnswer(RegistrationNumber registrationNumber, OffsetDateTime addedAt, boolean known) {

        static WatchedNumberAnswer of(WatchedNumber watched, ZoneId zone) {
            return new WatchedNumberAnswer(
                    watched.registrationNumber(), watched.addedAt().atZone(zone).toOffsetDateTime(), watched.known());
        }
    }

    record WatchedNumberPage(
            List<WatchedNumberAnswer> numbers, @Nullable String next) {}

    /**
     * @param position the place in the order of telling
     * @param qualification null for a correction
     * @param lastDay the last day of the qualification, as it was known then; null for a correction
     * @param eventId the event behind it; null where time has passed
     */
    record NoticeAnswer(
            long position,
            RegistrationNumber registrationNumber,
            NoticeKind kind,
            @Nullable Qualification qualification,
            @Nullable LocalDate lastDay,
            @Nullable String eventId,
            LocalDate toldOn,
            OffsetDateTime toldAt) {

        static NoticeAnswer of(Notice notice, ZoneId zone) {
            return new NoticeAnswer(
                    notice.noticeId(),
                    notice.registrationNumber(),
                    notice.kind(),
                    notice.qualification(),
                    notice.lastDay(),
                    notice.eventId(),
                    notice.toldOn(),
                    notice.toldAt().atZone(zone).toOffsetDateTime());
        }
    }

    /** @param next the position to go on from, now or when there is more */
    record NoticePage(List<NoticeAnswer> notices, long next) {}

    /** @param on the day of which it is: the last of the month, or today */
    record DigestPage(
            UUID watchListId,
            String name,
            YearMonth month,
            LocalDate on,
            List<WatchedPerson> people,
            @Nullable String next) {}

    /**
     * @param known whether the register knows the number
     * @param ends when what is held ends, as far as is known
     * @param notices what was told in the month
     */
    record WatchedPerson(
            RegistrationNumber registrationNumber,
            boolean known,
            boolean registered,
            @Nullable Prefecture prefecture,
            Held careManager,
            Held chief,
            boolean prohibited,
            List<End> ends,
            List<NoticeAnswer> notices) {

        static WatchedPerson of(DigestLine line, ZoneId zone) {
            Standing standing = Objects.requireNonNullElse(line.standing(), Standing.UNKNOWN);
            return new WatchedPerson(
                    line.registrationNumber(),
                    line.standing() != null,
                    standing.registration().registered(),
                    standing.registration().prefecture(),
                    standing.careManager(),
                    standing.chief(),
                    standing.prohibition() != null,
                    line.ends().stream().map(End::of).toList(),
                    line.notices().stream()
                            .map(notice -> NoticeAnswer.of(notice, zone))
                            .toList());
        }
    }

    record End(Qualification qualification, LocalDate lastDay) {

        static End of(Lapse lapse) {
            return new End(lapse.qualification(), lapse.lastDay());
        }
    }
}
