package jp.shunin.registry.api.watch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import jp.shunin.registry.api.feed.WatchedSubjects;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.journal.JournalReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The watch lists. Each belongs to the account that made it, and to all others it is unknown. */
public final class WatchLists implements WatchedSubjects {

    /** How many numbers a list has at most. */
    public static final int MOST_NUMBERS = 100_000;

    private static final String SELECT = """
        select watch_list_id, name, created_at,
            (select count(*) from watched_number where watched_number.watch_list_id = watch_list.watch_list_id) as numbers
        from watch_list
        """;

    private static final String ADD = """
        insert into watched_number (watch_list_id, registration_number, added_at)
        select ?, number, ? from unnest(?::text[]) as number
        on conflict do nothing
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JournalReader journal;
    private final Clock clock;

    WatchLists(JdbcClient jdbc, PlatformTransactionManager transactions, JournalReader journal, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.journal = journal;
        this.clock = clock;
    }

    /** Makes a list. */
    public WatchList create(String owner, String name, Collection<RegistrationNumber> numbers) {
        UUID watchListId = UUID.randomUUID();
        return inTransaction(() -> {
            jdbc.sql("insert into watch_list (watch_list_id, owner, name, created_at) values (?, ?, ?, ?)")
                    .param(watchListId)
                    .param(owner)
                    .param(name)
                    .param(now())
                    .update();
            addTo(watchListId, numbers);
            return find(owner, watchListId);
        });
    }

    /** @throws UnknownWatchListException if the account has no such list */
    public WatchList find(String owner, UUID watchListId) {
        return jdbc.sql(SELECT + "where owner = ? and watch_list_id = ?")
                .param(owner)
                .param(watchListId)
                .query((row, _) -> WatchList.of(row))
                .optional()
                .orElseThrow(UnknownWatchListException::new);
    }

    /** The next lists of an account by their ids. */
    public List<WatchList> page(String owner, UUID after, int limit) {
        return jdbc.sql(SELECT + "where owner = ? and watch_list_id > ? order by watch_list_id limit ?")
                .param(owner)
                .param(after)
                .param(limit)
                .query((row, _) -> WatchList.of(row))
                .list();
    }

    public WatchList rename(String owner, UUID watchListId, String name) {
        jdbc.sql("update watch_list set name = ? where owner = ? and watch_list_id = ?")
                .param(name)
                .param(owner)
                .param(watchListId)
                .update();
        return find(owner, watchListId);
    }

    /** Takes a list away, with its numbers and notices. */
    public void delete(String owner, UUID watchListId) {
        int deleted = jdbc.sql("delete from watch_list where owner = ? and watch_list_id = ?")
                .param(owner)
                .param(watchListId)
                .update();
        if (deleted == 0) {
            throw new UnknownWatchListException();
        }
    }

    /** Adds numbers; those that are on the list already stay as they are. */
    public WatchList add(String owner, UUID watchListId, Collection<RegistrationNumber> numbers) {
        return inTransaction(() -> {
            lock(owner, watchListId);
            addTo(watchListId, numbers);
            return find(owner, watchListId);
        });
    }

    /** Makes these the numbers of the list; those that are on it already stay as they are. */
    public WatchList replace(String owner, UUID watchListId, Collection<RegistrationNumber> numbers) {
        return inTransaction(() -> {
            lock(owner, watchListId);
            jdbc.sql("delete from watched_number where watch_list_id = ?"
                            + " and registration_number not in (select unnest(?::text[]))")
                    .param(watchListId)
                    .param(texts(numbers))
                    .update();
            addTo(watchListId, numbers);
            return find(owner, watchListId);
        });
    }

    /** Takes a number off the list, if it is on it. What was told of it stays told. */
    public void remove(String owner, UUID watchListId, RegistrationNumber number) {
        find(owner, watchListId);
        jdbc.sql("delete from watched_number where watch_list_id = ? and registration_number = ?")
                .param(watchListId)
                .param(number.value())
                .update();
    }

    /** The next numbers of a list, in order. */
    public List<WatchedNumber> numbers(String owner, UUID watchListId, String after, int limit) {
        find(owner, watchListId);
        return numbers(watchListId, after, limit);
    }

    /** Which of the numbers the register does not know, in order. */
    public SortedSet<RegistrationNumber> unknown(Collection<RegistrationNumber> numbers) {
        Set<String> known = known(numbers);
        SortedSet<RegistrationNumber> unknown = new TreeSet<>(numbers);
        unknown.removeIf(number -> known.contains(number.value()));
        return unknown;
    }

    @Override
    public Set<String> among(UUID watchListId, Collection<String> subjects) {
        return Set.copyOf(jdbc.sql("select registration_number from watched_number"
                        + " where watch_list_id = ? and registration_number = any(?)")
                .param(watchListId)
                .param(subjects.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private List<WatchedNumber> numbers(UUID watchListId, String after, int limit) {
        record Row(RegistrationNumber number, OffsetDateTime addedAt) {}
        List<Row> rows = jdbc.sql("""
            select registration_number, added_at from watched_number
            where watch_list_id = ? and registration_number > ? order by registration_number limit ?
            """)
                .param(watchListId)
                .param(after)
                .param(limit)
                .query((row, _) -> new Row(
                        new RegistrationNumber(row.getString("registration_number")),
                        row.getObject("added_at", OffsetDateTime.class)))
                .list();
        Set<String> known = known(rows.stream().map(Row::number).toList());
        return rows.stream()
                .map(row -> new WatchedNumber(
                        row.number(),
                        row.addedAt().toInstant(),
                        known.contains(row.number().value())))
                .toList();
    }

    private Set<String> known(Collection<RegistrationNumber> numbers) {
        return journal.begun(numbers.stream().map(RegistrationNumber::value).toList());
    }

    /** Who changes the numbers waits for who changes them, so that the list is never too long. */
    private void lock(String owner, UUID watchListId) {
        jdbc.sql("select watch_list_id from watch_list where owner = ? and watch_list_id = ? for update")
                .param(owner)
                .param(watchListId)
                .query(UUID.class)
                .optional()
                .orElseThrow(UnknownWatchListException::new);
    }

    private void addTo(UUID watchListId, Collection<RegistrationNumber> numbers) {
        jdbc.sql(ADD).param(watchListId).param(now()).param(texts(numbers)).update();
        long all = jdbc.sql("select count(*) from watched_number where watch_list_id = ?")
                .param(watchListId)
                .query(Long.class)
                .single();
        if (all > MOST_NUMBERS) {
            throw new WatchListFullException();
        }
    }

    private static String[] texts(Collection<RegistrationNumber> numbers) {
        return numbers.stream().map(RegistrationNumber::value).distinct().toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(clock.getZone()).toOffsetDateTime();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
