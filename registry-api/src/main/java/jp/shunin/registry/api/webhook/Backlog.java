package jp.shunin.registry.api.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook is behind with.
 *
 * @param waiting how many events wait for another attempt, or behind one that does
 * @param dead how many were given up
 * @param nextAttemptAt when the next attempt of a waiting one is due; null if none waits
 */
public record Backlog(long waiting, long dead, @Nullable Instant nextAttemptAt) {}
