package jp.shunin.registry.api.webhook;

import java.time.Instant;
import java.util.List;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;

/**
 * What came of some deliveries that were made together; it is kept in one transaction.
 *
 * @param position up to where the feed has been taken
 * @param notBefore until when the endpoint asks for quiet; null if it does not
 * @param gone whether the endpoint wants to be called never more
 * @param attempts all attempts
 * @param delivered those that had waited and wait no more
 * @param waiting those that wait from now on, or go on waiting
 * @param dead those that are given up
 */
record RoundResult(
        JournalPosition position,
        @Nullable Instant notBefore,
        boolean gone,
        List<Attempt> attempts,
        List<Delivery> delivered,
        List<Delivery> waiting,
        List<Delivery> dead) {}
