package jp.shunin.registry.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
    private final OwnTransaction transaction;
    private final RequestGroups<Append, Optional<List<JournalEntry>>> groups = new RequestGroups<>(this::together);

    Appends(DataSource dataSource, JournalWriter writer, List<WrittenAlong<?>> tables) {
        this.writer = writer;
        this.tables = List.copyOf(tables);
        this.transaction = new OwnTransaction(new DataSourceTransactionManager(dataSource));
    }

    /** What was appended, in order; committed, unless the caller has a transaction. */
    List<JournalEntry> append(Append append) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? write(List.of(append)).getFirst()
                : groups.ask(append).orElseGet(() -> alone(append));
    }

    private List<JournalEntry> alone(Append append) {
        return transaction.answer(() -> write(List.of(append))).getFirst();
    }

    /** Empty answers if all was rolled back. If it is not known whether the commit succeeded, that is thrown to all. */
    private List<Optional<List<JournalEntry>>> together(List<Append> group) {
        AtomicBoolean written = new AtomicBoolean();
        try {
            return transaction
                    .answer(() -> {
                        List<List<JournalEntry>> appended = write(group);
                        written.set(true);
                        return appended;
                    })
                    .stream()
                    .map(Optional::of)
                    .toList();
        } catch (RuntimeException failure) {
            if (group.size() == 1 || written.get()) {
                throw failure;
            }
            return Collections.nCopies(group.size(), Optional.empty());
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
