package jp.shunin.registry.api.cli;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal; none where nobody looks. */
final class Bar implements AutoCloseable {

    static final Bar NONE = new Bar(null);

    private final @Nullable ProgressBar bar;

    private Bar(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** @param total how much is to be done; negative if nobody knows */
    static Bar of(String task, long total) {
        return new Bar(
                terminal().isEmpty()
                        ? null
                        : new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(total)
                                .build());
    }

    /** A console may be there also where its input comes from a file. */
    static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    void show(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** Where the total proves to be another. */
    void show(long done, long total) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
