package jp.shunin.registry.projections.standing.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.standing.kept.Reading;
import jp.shunin.registry.projections.standing.kept.Words;
import org.jspecify.annotations.Nullable;

/** All stretches of a person, as a {@link LeafWriter} wrote them down. */
final class Leaf {

    private final Forms forms;
    private final Reading start;

    Leaf(Forms forms, byte[] bytes, int place) {
        this.forms = forms;
        this.start = new Reading(bytes, place);
    }

    long version() {
        return start.fork().small();
    }

    /** The standing on a day. */
    LeafStanding on(int day) {
        Stretches stretches = new Stretches();
        while (stretches.hasNext() && stretches.nextDay() <= day) {
            stretches.next();
        }
        return stretches.current();
    }

    /** In whose register the entry stands at last; empty if no day shows it in one. */
    Optional<Prefecture> register() {
        Stretches stretches = new Stretches();
        Optional<Prefecture> last = Optional.empty();
        while (true) {
            LeafStanding standing = stretches.current();
            if (standing.form().registered()) {
                last = Optional.of(standing.prefecture());
            }
            if (!stretches.hasNext()) {
                return last;
            }
            stretches.next();
        }
    }

    /** The stretches that have a day between the two, both included, unclipped and in order. */
    List<KnownStretch> between(int first, int last) {
        List<KnownStretch> found = new ArrayList<>();
        Stretches stretches = new Stretches();
        while (true) {
            LocalDate through = stretches.lastDay();
            boolean ended = through != null && through.toEpochDay() < first;
            if (!ended) {
                found.add(new KnownStretch(stretches.firstDay(), through, stretches.current()));
            }
            if (!stretches.hasNext() || stretches.nextDay() > last) {
                return found;
            }
            stretches.next();
        }
    }

    /** Goes through the stretches from the first on. */
    private final class Stretches {

        private final long version;
        private final Reading words;
        private final Reading place;
        private int left;
        private int lastDay;
        private @Nullable LocalDate firstDay;
        private LeafStanding current;

        Stretches() {
            place = start.fork();
            version = place.small();
            words = place.fork();
            Words.skipAll(place);
            left = place.smallInt();
            current = read();
        }

        boolean hasNext() {
            return left > 0;
        }

        /** The first day of the next stretch. */
        int nextDay() {
            return lastDay + place.fork().near();
        }

        void next() {
            lastDay += place.near();
            firstDay = LocalDate.ofEpochDay(lastDay);
            current = read();
        }

        LeafStanding current() {
            return current;
        }

        @Nullable
        LocalDate firstDay() {
            return firstDay;
        }

        @Nullable
        LocalDate lastDay() {
            return hasNext() ? LocalDate.ofEpochDay(nextDay() - 1L) : null;
        }

        private LeafStanding read() {
            left--;
            Form form = forms.ofId(place.smallInt());
            LeafStanding standing = new LeafStanding(version, form, words, place.fork(), lastDay);
            for (int i = 0; i < form.blanks(); i++) {
                if (form.isDay(i)) {
                    lastDay += place.near();
                } else {
                    place.small();
                }
            }
            return standing;
        }
    }
}
