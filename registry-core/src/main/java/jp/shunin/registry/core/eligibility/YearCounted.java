package jp.shunin.registry.core.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * A fiscal year of a count.
 *
 * @param attended how often; null if not told
 * @param needed how often is needed
 */
public record YearCounted(int fiscalYear, @Nullable Integer attended, int needed) {}
