package jp.shunin.registry.api.http;

import java.util.concurrent.Executor;

/**
 * When the request that the current thread answers had come in. Under load it waits for a thread, and an answer that was
 * found meanwhile for somebody else is as fresh as this request can ask for.
 */
final class Arrival {

    private static final ScopedValue<Arrival> CURRENT = ScopedValue.newInstance();

    private long at;
    private boolean begun;

    private Arrival(long at) {
        this.at = at;
    }

    /** Notes when it was given each task, which begins with a request that lies ready by then. */
    static Executor noting(Executor executor) {
        return task -> {
            Arrival arrival = new Arrival(System.nanoTime());
            executor.execute(() -> ScopedValue.where(CURRENT, arrival).run(task));
        };
    }

    /** To be called before anything else of a request. Those that follow the first of a task came in later. */
    static void begin() {
        if (CURRENT.isBound()) {
            CURRENT.get().next();
        }
    }

    private void next() {
        if (begun) {
            at = System.nanoTime();
        }
        begun = true;
    }

    /** A moment of {@link System#nanoTime} at which the current request had come in; now if that is not known. */
    static long ofRequest() {
        return CURRENT.isBound() && CURRENT.get().begun ? CURRENT.get().at : System.nanoTime();
    }
}
