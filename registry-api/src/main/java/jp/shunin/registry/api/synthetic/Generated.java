package jp.shunin.registry.api.synthetic;

/**
 * What was written of a population.
 *
 * @param people how many were written
 * @param events how many events they have; of a file without events, 0
 * @param refused how many commands were refused on the way, as it happens to people
 */
public record Generated(long people, long events, long refused) {}
