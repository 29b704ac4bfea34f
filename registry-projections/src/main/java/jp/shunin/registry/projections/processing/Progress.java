package jp.shunin.registry.projections.processing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.journal.UnreadableEventException;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.history.HistoryProjection;
import jp.shunin.registry.projections.listing.ListingProjection;
import jp.shunin.registry.projections.measure.ExpiryProjection;

/**
 * Whether the read models that follow the journal do follow it. It asks what they have reached and not how they fare, so
 * it finds out whatever the cause: a projection that fails, an event that cannot be read, a thread that has died, a
 * segment that no node has claimed.
 */
public final class Progress {

    static final List<String> FOLLOWERS = List.of(
            HistoryProjection.PROCESSING_GROUP, ListingProjection.PROCESSING_GROUP, ExpiryProjection.PROCESSING_GROUP);

    /** The followers look for new events twice a second and store their positions every few seconds. */
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
        return FOLLOWERS.stream().allMatch(this::keepsUp);
    }

    private boolean keepsUp(String follower) {
        try {
            return journal.page(tokens.reachedByAll(follower), 1).stream().noneMatch(this::waitsTooLong);
        } catch (UnreadableEventException _) {
            return false; // The followers stay before it, and say in the log which it is.
        }
    }

    private boolean waitsTooLong(JournalEntry next) {
        return next.recordedAt().plus(PATIENCE).isBefore(clock.instant());
    }
}
