package jp.shunin.registry.api.runtime.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the reason instead of a stack trace. */
final class EmbeddedDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedDatabaseException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Put right what is described above, give the registry another folder with registry.data-dir, or set"
                        + " spring.datasource.url, .username and .password to use a PostgreSQL 18 of your own.",
                cause);
    }
}
