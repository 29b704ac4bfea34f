package jp.shunin.registry.projections.standing.kept;

import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Standings of one person, one after the other, in a tenth of the bytes that they take as JSON. First comes the number of
 * the form in which they are written, then the different words, then each standing: its shape and what is in its blanks,
 * each after its length; of one that is the same as the one before, a zero only.
 */
public final class KeptStandings {

    /**
     * Another number for another form; then {@link #read} must still read this one, for rows that were not rebuilt yet, and
     * for the migration that writes it.
     */
    private static final int FORM = 1;

    private static final int SAME = 0;
    private static final int USUAL_BYTES = 256;

    private KeptStandings() {}

    /** Writes standings so that {@link #read} gives the same in the same order. */
    public static byte[] write(List<Standing> standings) {
        Words.Gathered words = new Words.Gathered();
        StandingWriter writer = new StandingWriter(words);
        Bytes parts = new Bytes(USUAL_BYTES);
        Standing last = null;
        for (Standing standing : standings) {
            if (standing.equals(last)) {
                parts.addSmall(SAME);
            } else {
                writer.write(standing, parts);
            }
            last = standing;
        }
        Bytes kept = new Bytes(USUAL_BYTES).addSmall(FORM);
        words.addTo(kept);
        return kept.addSmall(standings.size()).add(parts).toArray();
    }

    /**
     * The standings in the order in which they were written.
     *
     * @throws IllegalArgumentException if they were written in a form that is not known here
     */
    public static List<Standing> read(byte[] bytes) {
        List<Standing> standings = new ArrayList<>();
        KeptStanding last = null;
        for (KeptStanding kept : kept(bytes)) {
            standings.add(kept == last ? standings.getLast() : kept.standing());
            last = kept;
        }
        return standings;
    }

    /** The same in the form in which they are kept; one that is the same as the one before is the same object. */
    public static List<KeptStanding> kept(byte[] bytes) {
        Reading reading = new Reading(bytes, 0);
        int form = reading.smallInt();
        if (form != FORM) {
            throw new IllegalArgumentException("standings are kept in form %d, and known is %d".formatted(form, FORM));
        }
        List<String> words = Words.all(reading);
        int count = reading.smallInt();
        List<KeptStanding> kept = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            kept.add(next(reading, words, kept.isEmpty() ? null : kept.getLast()));
        }
        return kept;
    }

    private static KeptStanding next(Reading reading, List<String> words, @Nullable KeptStanding last) {
        int length = reading.smallInt();
        if (length == SAME) {
            if (last == null) {
                throw new IllegalArgumentException("there is no standing before the first");
            }
            return last;
        }
        Shape shape = new Shape(reading.take(length));
        int blanks = reading.smallInt();
        KeptStanding kept = new KeptStanding(shape, reading.fork(), words);
        reading.skip(blanks);
        return kept;
    }
}
