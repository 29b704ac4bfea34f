package jp.shunin.registry.projections.processing;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.shunin.registry.core.journal.UnreadableEventException;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.following.Follower;
import org.jspecify.annotations.Nullable;

/**
 * Whether the read models that follow the journal do follow it. It asks what they have reached and not how they fare, so
 * it finds out whatever the cause: a projection that fails, an event that cannot be read, a thread that has died, a
 * segment that no node has claimed.
 */
public final class Progress {

    /** The follower looks for new events twice a second and stores its positions every few seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ProcessorTokens tokens;
    private final JournalReader journal;
    private final Clock clock;

    public Progress(DataSource dataSource, JournalReader journal, Clock clock) {
        this.tokens = new ProcessorTokens(dataSource);
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether no event waits longer than a minute to be followed, and the next one can be read. */
    public boolean keepsUp() {
        try {
            return journal.page(tokens.reachedByAll(Follower.PROCESSING_GROUP), 1).stream()
                    .noneMatch(this::waitsTooLong);
        } catch (UnreadableEventException _) {
            return false; // The follower stays before it, and says in the log which it is.
        }
    }

    /**
     * How far the read models are behind.
     *
     * @param reached up to where all of them have followed
     * @param head the newest event
     * @param last the event that was followed last; null if none was, or it cannot be read
     * @param next the event that waits to be followed; null if none does, or it cannot be read
     */
    public record Lag(
            JournalPosition reached,
            JournalPosition head,
            @Nullable JournalEntry last,
            @Nullable JournalEntry next) {

        /** About how many events wait: what was never committed has taken numbers too. */
        public long events() {
            return Math.max(0, head.sequence() - reached.sequence());
        }
    }

    /** How far the read models are behind now. */
    public Lag lag() {
        JournalPosition head = journal.head();
        JournalPosition reached = tokens.reachedByAll(Follower.PROCESSING_GROUP);
        return new Lag(
                reached,
                head,
                readable(() -> journal.at(reached)),
                readable(() -> journal.page(reached, 1).stream().findFirst()));
    }

    private static @Nullable JournalEntry readable(Supplier<Optional<JournalEntry>> event) {
        try {
            return event.get().orElse(null);
        } catch (UnreadableEventException _) {
            return null; // The follower stays before it, and says in the log which it is.
        }
    }

    private boolean waitsTooLong(JournalEntry next) {
        return next.recordedAt().plus(PATIENCE).isBefore(clock.instant());
    }
}
