package jp.shunin.registry.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends in one transaction what waits at the same moment, with all that is written along: so many commands share the
 * cost of the round trips and of the wait for the disk.
 *
 * <p>Where something stands against one of them, the transaction is rolled back, and each is appended in one of its own.
 * So nobody is refused for another's sake. What is appended within a transaction of the caller stays in that.
 */
final class Appends {

    private final JournalWriter writer;
    private final List<WrittenAlong<?>> tables;
    private final TransactionTemplate transaction;
    private final RequestGroups<Append, Optional<List<JournalEntry>>> groups = new RequestGroups<>(this::together);

    Appends(DataSource dataSource, JournalWriter writer, List<WrittenAlong<?>> tables) {
        this.writer = writer;
        this.tables = List.copyOf(tables);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** What was appended, in order; committed, unless the caller has a transaction. */
    List<JournalEntry> append(Append append) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? write(List.of(append)).getFirst()
                : groups.ask(append).orElseGet(() -> alone(append));
    }

    private List<JournalEntry> alone(Append append) {
        return Objects.requireNonNull(transaction.execute(_ -> write(List.of(append))))
                .getFirst();
    }

    /** Empty answers if all was rolled back. If it is not known whether the commit succeeded, that is thrown to all. */
    private List<Optional<List<JournalEntry>>> together(List<Append> group) {
        Attempt attempt = new Attempt(group);
        try {
            transaction.executeWithoutResult(_ -> attempt.run());
        } catch (RuntimeException failure) {
            if (group.size() == 1 || !attempt.isRolledBack()) {
                throw failure;
            }
        }
        return attempt.answers();
    }

    /** One transaction's work for a group. */
    private final class Attempt {

        private final List<Append> group;
        private @Nullable List<List<JournalEntry>> written;

        Attempt(List<Append> group) {
            this.group = group;
        }

        void run() {
            written = write(group);
        }

        /** Whether it did not even come to the commit. */
        boolean isRolledBack() {
            return written == null;
        }

        List<Optional<List<JournalEntry>>> answers() {
            return written == null
                    ? group.stream()
                            .map(_ -> Optional.<List<JournalEntry>>empty())
                            .toList()
                    : written.stream().map(Optional::of).toList();
        }
    }

    /** In the order of the entries, so that transactions which meet on two of them never wait for each other. */
    private List<List<JournalEntry>> write(List<Append> group) {
        List<Append> ordered =
                group.stream().sorted(Comparator.comparing(Append::entryId)).toList();
        List<JournalEntry> appended = writer.append(
                ordered.stream().flatMap(append -> append.rows().stream()).toList());
        tables.forEach(table -> writeAlong(table, ordered));
        Map<Append, List<JournalEntry>> byAppend = new IdentityHashMap<>();
        int next = 0;
        for (Append append : ordered) {
            List<JournalEntry> own =
                    appended.subList(next, next += append.rows().size());
            append.alongside().accept(own);
            byAppend.put(append, own);
        }
        return group.stream().map(byAppend::get).toList();
    }

    private static <R> void writeAlong(WrittenAlong<R> table, List<Append> appends) {
        List<R> rows = new ArrayList<>();
        appends.forEach(append -> rows.addAll(append.rowsOf(table)));
        if (!rows.isEmpty()) {
            table.write(rows);
        }
    }
}
