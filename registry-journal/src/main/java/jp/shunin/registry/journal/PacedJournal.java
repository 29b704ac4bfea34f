package jp.shunin.registry.journal;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The journal for those who follow it in their own time. Once it has been read to its end it is left alone for a while,
 * so that what is recorded meanwhile comes together: under load a follower that handles events by the hundred does a
 * small part of the work of one that is woken by each.
 */
public final class PacedJournal implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final JournalReader journal;
    private final int pageSize;
    private final Duration pause;

    /**
     * @param pageSize how many events are read at a time, positive
     * @param pause for how long the journal is left alone after its end was reached
     */
    public PacedJournal(JournalReader journal, int pageSize, Duration pause) {
        this.journal = journal;
        this.pageSize = pageSize;
        this.pause = pause;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new PacedStream(journal, JournalPosition.of(after), pageSize, pause);
    }

    @Override
    public JournalPosition createTailToken() {
        return JournalPosition.BEGINNING;
    }

    @Override
    public JournalPosition createHeadToken() {
        return journal.head();
    }

    @Override
    public JournalPosition createTokenAt(Instant moment) {
        return journal.justBefore(moment);
    }
}
