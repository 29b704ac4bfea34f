package jp.shunin.registry.projections.standing.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a question gets to see.
 *
 * @param people all people; null if they must be looked up in the table
 * @param knownAt when the journal was last seen; null if that was after the question was asked
 */
record Sight(@Nullable People people, @Nullable Instant knownAt) {

    static final Sight TABLE = new Sight(null, null);
}
