package jp.shunin.registry.api.imports;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has the next pages of a file worked on by all cores, while what came of the ones before is written: in the order of the
 * file, and with never more than a few pages in memory.
 *
 * @param <R> a row
 * @param <T> what comes of a page
 */
final class PagesAhead<R, T> implements AutoCloseable {

    private final Supplier<List<R>> file;
    private final Function<List<R>, T> work;
    private final int most;
    private final ExecutorService workers;
    private final Queue<CompletableFuture<T>> pages = new ArrayDeque<>();
    private boolean atEnd;
    private @Nullable RuntimeException unreadable;

    /**
     * @param file gives the next page, empty at its end
     * @param work done to each page, by several threads at once
     */
    PagesAhead(Supplier<List<R>> file, Function<List<R>, T> work) {
        int cores = Runtime.getRuntime().availableProcessors();
        this.file = file;
        this.work = work;
        this.most = cores + 1;
        this.workers = Executors.newFixedThreadPool(
                cores, Thread.ofPlatform().name("import-", 0).factory());
    }

    /**
     * What came of the next page; null at the end of the file. What cannot be read, and what the work throws, is thrown
     * when the turn of that page has come.
     */
    @Nullable
    T next() {
        readAhead();
        CompletableFuture<T> next = pages.poll();
        if (next != null) {
            return result(next);
        }
        if (unreadable != null) {
            throw unreadable;
        }
        return null;
    }

    private void readAhead() {
        try {
            while (!atEnd && pages.size() < most) {
                List<R> page = file.get();
                atEnd = page.isEmpty();
                if (!atEnd) {
                    pages.add(CompletableFuture.supplyAsync(() -> work.apply(page), workers));
                }
            }
        } catch (RuntimeException failure) {
            atEnd = true;
            unreadable = failure;
        }
    }

    private static <T> T result(CompletableFuture<T> page) {
        try {
            return page.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** Gives up the pages whose turn has not come. */
    @Override
    public void close() {
        pages.forEach(page -> page.cancel(false));
        workers.close();
    }
}
