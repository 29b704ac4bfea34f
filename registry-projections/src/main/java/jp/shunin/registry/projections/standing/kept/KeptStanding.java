package jp.shunin.registry.projections.standing.kept;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.standing.Standing;

/** A standing as it is kept: what many people's have in common, and what is filled into its blanks. */
public final class KeptStanding {

    private final Shape shape;
    private final Reading blanks;
    private final List<String> words;

    KeptStanding(Shape shape, Reading blanks, List<String> words) {
        this.shape = shape;
        this.blanks = blanks;
        this.words = words;
    }

    /** What it has in common with many people's. */
    public Shape shape() {
        return shape;
    }

    /** The blanks from the first on. */
    public Blanks blanks() {
        Reading reading = blanks.fork();
        return new Blanks() {
            private int lastDay;

            @Override
            public LocalDate day() {
                lastDay += reading.near();
                return LocalDate.ofEpochDay(lastDay);
            }

            @Override
            public String word() {
                return words.get(reading.smallInt());
            }
        };
    }

    /** The standing itself. */
    public Standing standing() {
        return shape.filledWith(blanks());
    }
}
