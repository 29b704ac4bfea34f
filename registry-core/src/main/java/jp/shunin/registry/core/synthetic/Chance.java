package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;

/** What chance says to one person: the same for the same seed and person, whoever else is asked, and when. */
final class Chance {

    /** Odd, so that no two people of a seed share a stream. */
    private static final long STEP = 0xD1342543DE82EF95L;

    private static final long VERSION_4 = 0x4000L;
    private static final long VERSION_BITS = 0xF000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long VARIANT_BITS = 0xC000000000000000L;

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed, long person) {
        long mixed = new SplittableRandom(seed + person * STEP).nextLong();
        return new Chance(new SplittableRandom(mixed));
    }

    boolean happens(double rate) {
        return random.nextDouble() < rate;
    }

    /** At least 0, and less than 1. */
    double fraction() {
        return random.nextDouble();
    }

    /** One of the numbers from the first through the last. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** So many days after the day, at least and at most. */
    LocalDate after(LocalDate day, int least, int most) {
        return day.plusDays(between(least, most));
    }

    /** So many days before the day, at least and at most. */
    LocalDate before(LocalDate day, int least, int most) {
        return day.minusDays(between(least, most));
    }

    /** An id of the usual form. */
    String id() {
        long most = random.nextLong() & ~VERSION_BITS | VERSION_4;
        long least = random.nextLong() & ~VARIANT_BITS | VARIANT;
        return new UUID(most, least).toString();
    }
}
