package jp.shunin.registry.api.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.time.Japan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the lists were told. The same is never told twice, whoever tells it and how often. */
final class NoticeStore {

    /** Until the commit, so that the ids of notices are in the order of commits: no reader passes one over. */
    private static final String ONE_WRITER = "select pg_advisory_xact_lock(hashtext('watch_notice'))";

    private static final String TELL = """
        insert into watch_notice (watch_list_id, registration_number, kind, qualification, last_day, event_id, told_on,
            told_at)
        select watch_list_id, registration_number, kind, qualification, last_day, event_id, ?, ?
        from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::timestamptz[]) with ordinality
            as told (registration_number, kind, qualification, last_day, event_id, recorded_at, place)
        join watched_number using (registration_number)
        where case when recorded_at is null then (added_at at time zone 'Asia/Tokyo')::date <= last_day
            else added_at <= recorded_at end
        order by place, watch_list_id
        on conflict do nothing
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeStore(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Tells all who watch these people, in the transaction of the caller or one of its own; how many notices are new. */
    int tell(List<ToTell> told) {
        if (told.isEmpty()) {
            return 0;
        }
        Integer written = transaction.execute(_ -> {
            jdbc.sql(ONE_WRITER).query().singleRow();
            return jdbc.sql(TELL)
                    .param(Japan.today(clock))
                    .param(clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                    .param(column(told, each -> each.registrationNumber().value()))
                    .param(column(told, ToTell::kind))
                    .param(column(told, ToTell::qualification))
                    .param(column(told, ToTell::lastDay))
                    .param(column(told, ToTell::eventId))
                    .param(column(told, ToTell::recordedAt))
                    .update();
        });
        return written == null ? 0 : written;
    }

    /** The day since when anybody has watched; empty if nobody does. */
    Optional<LocalDate> watchedSince() {
        return jdbc.sql("select min(added_at) as since from watched_number")
                .query((row, _) -> Optional.ofNullable(row.getObject("since", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .map(since -> LocalDate.ofInstant(since, clock.getZone()));
    }

    /** The next numbers that are watched by anybody. */
    List<RegistrationNumber> watched(String after, int limit) {
        return jdbc.sql("""
            select distinct registration_number from watched_number where registration_number > ?
            order by registration_number limit ?
            """)
                .param(after)
                .param(limit)
                .query((row, _) -> new RegistrationNumber(row.getString(1)))
                .list();
    }

    /** The next notices of a list in the order of their telling. */
    List<Notice> page(UUID watchListId, long after, int limit) {
        return jdbc.sql("select * from watch_notice where watch_list_id = ? and notice_id > ? order by notice_id limit"
                        + " ?")
                .param(watchListId)
                .param(after)
                .param(limit)
                .query((row, _) -> Notice.of(row))
                .list();
    }

    /** What a list was told of some people between two days, both included, in the order of telling. */
    List<Notice> told(UUID watchListId, Collection<RegistrationNumber> numbers, LocalDate from, LocalDate through) {
        return jdbc.sql("""
            select * from watch_notice
            where watch_list_id = ? and registration_number = any(?) and told_on between ? and ? order by notice_id
            """)
                .param(watchListId)
                .param(numbers.stream().map(RegistrationNumber::value).toArray(String[]::new))
                .param(from)
                .param(through)
                .query((row, _) -> Notice.of(row))
                .list();
    }

    /** A column of PostgreSQL's, of texts: it reads them as what they are cast to. */
    private static String[] column(List<ToTell> told, Function<ToTell, @Nullable Object> value) {
        return told.stream()
                .map(value)
                .map(cell -> Optional.ofNullable(cell).map(Object::toString).orElse(null))
                .toArray(String[]::new);
    }
}
