package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import jp.shunin.registry.core.caremanager.Card;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.ChiefCertificate;
import jp.shunin.registry.core.caremanager.Prohibition;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.time.OpenEnd;

/**
 * All stretches of a person's life in the register, without gaps and in order, from before the registration to the open
 * end. The answer for any date is looked up in it.
 */
public final class StandingTimeline {

    private final List<Stretch> stretches;

    private StandingTimeline(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
    }

    /** The timeline of someone of whom nothing has been recorded. */
    public static StandingTimeline ofNobody() {
        return new StandingTimeline(List.of(new Stretch(null, null, Standing.UNKNOWN)));
    }

    /** The timeline by the ends that were given, whatever has become of them. */
    public static StandingTimeline of(RegisterEntry entry) {
        return of(entry, CardEnds.AS_GIVEN);
    }

    /** The timeline, each day by the ends that hold on it. */
    public static StandingTimeline of(RegisterEntry entry, CardEnds ends) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate change : changes(entry, ends)) {
            LocalDate last = change.minusDays(1);
            add(stretches, new Stretch(from, last, assess(entry, last, ends)));
            from = change;
        }
        add(stretches, new Stretch(from, null, assess(entry, Objects.requireNonNull(from), ends)));
        return new StandingTimeline(stretches);
    }

    public List<Stretch> stretches() {
        return stretches;
    }

    /** The standing of an entry on one day: what its timeline says of it, without the other days. */
    public static Standing standingOn(RegisterEntry entry, LocalDate day, CardEnds ends) {
        return assess(entry, day, ends);
    }

    /** The standing on a day, any day at all. */
    public Standing on(LocalDate day) {
        return stretches.stream()
                .filter(stretch -> stretch.contains(day))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    /**
     * The stretches within two dates, both included, clipped to them.
     *
     * @throws IllegalArgumentException if {@code through} lies before {@code from}
     */
    public List<Stretch> within(LocalDate from, LocalDate through) {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end on " + through + ", before it begins on " + from);
        }
        return stretches.stream()
                .filter(stretch -> stretch.overlaps(from, through))
                .map(stretch -> stretch.within(from, through))
                .toList();
    }

    /**
     * Whether two states of one entry tell the same on every day, by a look at what standings rest on. Where it is false
     * they may still do so.
     */
    public static boolean certainlyTellTheSame(RegisterEntry one, RegisterEntry other) {
        // A step that changes none of these hands on the same lists; a correction makes the residences anew.
        return one.residences() == other.residences()
                && one.cards() == other.cards()
                && one.certificates() == other.certificates()
                && one.prohibitions() == other.prohibitions()
                && one.removal() == other.removal();
    }

    private static Standing assess(RegisterEntry entry, LocalDate day, CardEnds ends) {
        return Assessment.of(ends.on(day, entry), day);
    }

    /** Neighbours that say the same become one. */
    private static void add(List<Stretch> stretches, Stretch next) {
        Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && last.standing().equals(next.standing())) {
            stretches.set(stretches.size() - 1, new Stretch(last.from(), next.through(), next.standing()));
        } else {
            stretches.add(next);
        }
    }

    /** The first days on which the standing may differ from the day before. */
    static NavigableSet<LocalDate> changes(RegisterEntry entry, CardEnds ends) {
        NavigableSet<LocalDate> changes = new TreeSet<>(ends.changes());
        changes.add(entry.registeredOn());
        if (entry.removal() != null) {
            changes.add(entry.removal().removedOn());
        }
        entry.residences().forEach(residence -> changes.add(residence.from()));
        addCards(changes, entry.cards());
        List<Card> lifted = ends.lifted(entry).cards();
        if (lifted != entry.cards()) {
            addCards(changes, lifted);
        }
        for (ChiefCertificate certificate : entry.certificates()) {
            changes.add(certificate.term().from());
            addAfter(changes, certificate.lastDay());
            addAfter(changes, certificate.term().through());
        }
        for (Prohibition prohibition : entry.prohibitions()) {
            changes.add(prohibition.period().from());
            addAfter(changes, prohibition.period().through());
        }
        return changes;
    }

    private static void addCards(NavigableSet<LocalDate> changes, List<Card> cards) {
        for (Card card : cards) {
            changes.add(card.term().from());
            addAfter(changes, card.lastDay());
            addAfter(changes, card.term().through());
        }
    }

    static void addAfter(NavigableSet<LocalDate> changes, LocalDate last) {
        if (!OpenEnd.is(last)) {
            changes.add(last.plusDays(1));
        }
    }
}
