package jp.shunin.registry.projections.standing.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer, and of when it is.
 *
 * @param at null if the answer knows all that was recorded before the question was asked; else the moment of which it
 *     is, because the database has been away since
 */
public record Known<T>(T answer, @Nullable Instant at) {}
