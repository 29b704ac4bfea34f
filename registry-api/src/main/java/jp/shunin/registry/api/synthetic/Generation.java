package jp.shunin.registry.api.synthetic;

import java.time.LocalDate;
import jp.shunin.registry.core.synthetic.Population;

/**
 * A population that is being written, and how far it has come.
 *
 * @param reached how many people, from the first, are in the register
 * @param events how many events they have
 * @param refused how many commands were refused on the way
 * @param lastPage the fingerprint of the page that was written last; empty before the first
 */
record Generation(int people, long seed, LocalDate day, int reached, long events, long refused, String lastPage) {

    static Generation of(Population population) {
        return new Generation(population.people(), population.seed(), population.day(), 0, 0, 0, "");
    }

    boolean isOf(Population population) {
        return people == population.people() && seed == population.seed() && day.equals(population.day());
    }

    Generation and(int morePeople, long moreEvents, long moreRefused, String page) {
        return new Generation(
                people, seed, day, reached + morePeople, events + moreEvents, refused + moreRefused, page);
    }

    /** What has to be told to make it go on. */
    String command() {
        return "generate --people %d --seed %d --through %s".formatted(people, seed, day);
    }
}
