package jp.shunin.registry.journal;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does something in a transaction. Where it fails because the connection is lost, that is thrown, and not what comes of
 * rolling back on a closed connection, which would hide it.
 */
public final class OwnTransaction {

    private final TransactionTemplate transaction;

    public OwnTransaction(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the action answers, committed. */
    public <T> T answer(Supplier<T> action) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> action.get()));
        } catch (TransactionSystemException failure) {
            throw failure.getApplicationException() instanceof RuntimeException original ? original : failure;
        }
    }
}
