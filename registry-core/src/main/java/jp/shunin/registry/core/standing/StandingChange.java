package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which one answer took the place of another.
 *
 * @param from the first day; null if it has none, before the registration
 * @param through the last day; null if nothing is known to end it
 * @param before the standing as it was answered before
 * @param after the standing as it is answered since
 */
public record StandingChange(
        @Nullable LocalDate from, @Nullable LocalDate through, Standing before, Standing after) {}
