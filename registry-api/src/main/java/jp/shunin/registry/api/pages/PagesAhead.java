package jp.shunin.registry.api.pages;

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
 * Has the next pages of a list worked on by all cores, while what came of the ones before is written: in the order of the
 * list, and with never more than a few pages in memory.
 *
 * @param <R> a row
 * @param <T> what comes of a page
 */
public final class PagesAhead<R, T> implements AutoCloseable {

    private final Supplier<List<R>> list;
    private final Function<List<R>, T> work;
    private final int most;
    private final ExecutorService workers;
    private final Queue<CompletableFuture<T>> pages = new ArrayDeque<>();
    private boolean atEnd;
    private @Nullable RuntimeException unreadable;

    /**
     * @param name of its threads
     * @param list gives the next page, empty at its end
     * @param work done to each page, by several threads at once
     */
    public PagesAhead(String name, Supplier<List<R>> list, Function<List<R>, T> work) {
        int cores = Runtime.getRuntime().availableProcessors();
        this.list = list;
        this.work = work;
        this.most = cores + 1;
        this.workers = Executors.newFixedThreadPool(
                cores, Thread.ofPlatform().name(name + "-", 0).factory());
    }

    /**
     * What came of the next page; null at the end of the list. What cannot be read, and what the work throws, is thrown
     * when the turn of that page has come.
     */
    public @Nullable T next() {
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
                List<R> page = list.get();
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
