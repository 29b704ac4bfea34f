package jp.shunin.registry.api.webhook;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds how much of the processors' time some work takes, so that what is more urgent finds them free. The work is done
 * on a few lanes; after each piece its lane rests for so long that the share is kept. A piece is taken to have used a
 * processor all the time: on a busy machine, where it has to wait for one, the bound is tighter, up to a point.
 *
 * <p>A lane may run ahead of its rest for a moment, for to rest and wake costs time too.
 */
final class ProcessorShare {

    private static final long AHEAD = TimeUnit.MILLISECONDS.toNanos(5);

    /** A piece that was held up for longer has not worked for longer. */
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(5);

    /** When the rest of each lane that is free will be over. */
    private final BlockingQueue<Long> lanes;

    private final double timesLonger;

    /** @param processors how many processors' whole time it may take; a part of one, or more than one */
    ProcessorShare(double processors) {
        int count = Math.max(1, (int) Math.ceil(processors));
        this.timesLonger = count / processors;
        this.lanes = new ArrayBlockingQueue<>(count, true);
        for (int lane = 0; lane < count; lane++) {
            lanes.add(System.nanoTime());
        }
    }

    /** Does a piece of work when its turn has come. */
    <T> T of(Supplier<T> work) throws InterruptedException {
        long rested = lanes.take();
        long begun = System.nanoTime();
        try {
            if (rested - begun > AHEAD) {
                TimeUnit.NANOSECONDS.sleep(rested - begun);
                begun = System.nanoTime();
            }
            return work.get();
        } finally {
            long used = Math.min(System.nanoTime() - begun, LONGEST);
            lanes.add(Math.max(rested, begun - AHEAD) + (long) (used * timesLonger));
        }
    }
}
