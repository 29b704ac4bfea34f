package jp.shunin.registry.journal;

import java.util.List;

/**
 * A table that is written in the transaction that appends the events it follows from, so that it is never stale.
 *
 * @param <R> a row of it
 */
public interface WrittenAlong<R> {

    /**
     * The rows that follow from events about to be appended to an entry. Called before, in the thread of the command and
     * outside the transaction.
     *
     * @param events all events of the entry, with the new ones at the end
     * @param appended how many of them are new, at least one
     */
    List<R> rows(List<EntryEvent> events, int appended);

    /**
     * Writes rows of several commands at once, in the transaction that appends their events.
     *
     * @param rows at least one, those of smaller entry ids first: so whoever writes the same rows locks them in the same
     *     order
     */
    void write(List<R> rows);
}
