package jp.shunin.registry.api.personaldata;

import jp.shunin.registry.journal.keys.KeyEncryptionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the reason instead of a stack trace. */
final class KeyEncryptionFailureAnalyzer extends AbstractFailureAnalyzer<KeyEncryptionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeyEncryptionException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Give the registry the keyset with which the database was filled: as a file with"
                    + " registry.personal-data.key-file, or itself with registry.personal-data.keyset. All nodes of a"
                    + " database need the same one.",
                cause);
    }
}
