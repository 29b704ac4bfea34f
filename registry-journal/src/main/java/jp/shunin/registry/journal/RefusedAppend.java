package jp.shunin.registry.journal;

import java.util.List;
import org.axonframework.common.AxonException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/** Says in Axon's exceptions why PostgreSQL refused an append, so that Axon's retry recognises what to retry. */
final class RefusedAppend {

    private RefusedAppend() {}

    static AxonException asAxonKnowsIt(DataAccessException refusal, List<NewRow> rows) {
        return switch (refusal) {
            case DuplicateKeyException duplicate -> duplicate(duplicate, culprit(duplicate, rows));
            case ConcurrencyFailureException lostRace ->
                new ConcurrencyException("another transaction was in the way of this append", lostRace);
            case DataAccessException other ->
                new EventStoreException(rows.size() + " event(s) could not be appended", other);
        };
    }

    private static AxonException duplicate(DuplicateKeyException cause, NewRow row) {
        return row.entrySequence() == 0
                ? new AggregateStreamCreationException(
                        "the entry \"" + row.entryId() + "\" or the event " + row.eventId() + " exists already", cause)
                : new ConcurrencyException(
                        "the entry \"" + row.entryId() + "\" already has an event " + row.entrySequence()
                                + ", or the journal an event " + row.eventId(),
                        cause);
    }

    /** The row that PostgreSQL names in the detail of its error; that text is translated, but the values are not. */
    private static NewRow culprit(DuplicateKeyException duplicate, List<NewRow> rows) {
        String detail = detail(duplicate);
        return rows.stream().filter(row -> isNamed(row, detail)).findFirst().orElse(rows.getFirst());
    }

    private static boolean isNamed(NewRow row, String detail) {
        return detail.contains("=(" + row.entryId() + ", " + row.entrySequence() + ")")
                || detail.contains("=(" + row.eventId() + ")");
    }

    private static String detail(DuplicateKeyException duplicate) {
        if (duplicate.getRootCause() instanceof PSQLException exception) {
            ServerErrorMessage message = exception.getServerErrorMessage();
            String detail = message == null ? null : message.getDetail();
            return detail == null ? "" : detail;
        }
        return "";
    }
}
