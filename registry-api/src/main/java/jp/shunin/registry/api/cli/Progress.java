package jp.shunin.registry.api.cli;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import jp.shunin.registry.api.imports.Import;
import jp.shunin.registry.api.imports.ImportState;
import jp.shunin.registry.api.imports.Imports;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Looks on while the jobs of an import work, with a bar on a terminal. */
final class Progress {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Imports imports;
    private final boolean onTerminal;

    Progress(Imports imports, boolean onTerminal) {
        this.imports = imports;
        this.onTerminal = onTerminal;
    }

    /** Waits for the end of the check. */
    Import check(Import imported) {
        return follow(
                imported.importId(),
                "check",
                -1,
                each -> each.state() == ImportState.CHECKING,
                each -> each.check().rows());
    }

    /** Waits for the end of the run. */
    Import run(Import imported) {
        return follow(
                imported.importId(),
                "record",
                imported.check().rows(),
                each -> each.state() == ImportState.RUNNING,
                each -> each.run() == null ? 0 : each.run().reached());
    }

    private Import follow(
            UUID importId, String task, long total, Predicate<Import> isUnderWay, ToLongFunction<Import> rows) {
        Import imported = find(importId);
        try (Bar bar = onTerminal ? new Bar(task, total) : new Bar()) {
            bar.show(rows.applyAsLong(imported));
            while (isUnderWay.test(imported)) {
                pause();
                imported = find(importId);
                bar.show(rows.applyAsLong(imported));
            }
        }
        return imported;
    }

    private Import find(UUID importId) {
        return imports.find(importId).orElseThrow();
    }

    /** Nothing tells this process of the others' work, so it looks again after a while. */
    private static void pause() {
        try {
            new CountDownLatch(1).await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; the job goes on with the next start", interrupted);
        }
    }

    /** A bar, or none where nobody looks. */
    private static final class Bar implements AutoCloseable {

        private final @Nullable ProgressBar bar;

        Bar() {
            this.bar = null;
        }

        Bar(String task, long total) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .build();
        }

        void show(long rows) {
            if (bar != null) {
                bar.stepTo(rows);
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
