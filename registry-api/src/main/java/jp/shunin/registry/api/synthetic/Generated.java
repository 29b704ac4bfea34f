package jp.shunin.registry.api.synthetic;

/**
 * What was written of a population.
 *
 * @param people how many were written, those before it was broken off included
 * @param events how many events they have; of a file without events, 0
 * @param refused how many commands were refused on the way, as it happens to people
 * @param before how many of the people had been written before it was broken off
 */
public record Generated(long people, long events, long refused, long before) {

    /** Of a population that was written as a whole. */
    Generated(long people, long events, long refused) {
        this(people, events, refused, 0);
    }
}
