package jp.shunin.registry.projections.standing;

import jp.shunin.registry.core.standing.Standing;

/**
 * A standing with the version of the entry that it was folded from.
 *
 * @param version the number of events known
 */
public record StandingOnDate(long version, Standing standing) {}
