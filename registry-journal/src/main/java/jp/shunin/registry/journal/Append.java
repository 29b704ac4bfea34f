package jp.shunin.registry.journal;

import java.util.List;
import java.util.function.Consumer;

/**
 * What one unit of work appends, decided in full before a transaction begins.
 *
 * @param rows the events, at least one
 * @param along what is written along with them
 * @param alongside what else is to be done in the transaction; if it throws, nothing is appended
 */
record Append(List<NewRow> rows, List<Portion<?>> along, Consumer<List<JournalEntry>> alongside) {

    /** The rows of one table. */
    record Portion<R>(WrittenAlong<R> table, List<R> rows) {

        static <R> Portion<R> of(WrittenAlong<R> table, List<EntryEvent> events, int appended) {
            return new Portion<>(table, table.rows(events, appended));
        }

        /** Its rows, if it is of the table. */
        @SuppressWarnings("unchecked") // A table's portion has rows of that table.
        <T> List<T> rowsOf(WrittenAlong<T> asked) {
            return table == asked ? (List<T>) rows : List.of();
        }
    }

    String entryId() {
        return rows.getFirst().entryId();
    }

    <R> List<R> rowsOf(WrittenAlong<R> table) {
        return along.stream().flatMap(portion -> portion.rowsOf(table).stream()).toList();
    }
}
