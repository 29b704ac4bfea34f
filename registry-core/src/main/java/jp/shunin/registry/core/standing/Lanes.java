package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.Card;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.ChiefCertificate;
import jp.shunin.registry.core.caremanager.Extension;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.Residence;
import jp.shunin.registry.core.caremanager.Term;
import jp.shunin.registry.core.standing.LaneContent.Carded;
import jp.shunin.registry.core.standing.LaneContent.Certified;
import jp.shunin.registry.core.standing.LaneContent.Extended;
import jp.shunin.registry.core.standing.LaneContent.Prohibited;
import jp.shunin.registry.core.standing.LaneContent.Registered;
import jp.shunin.registry.core.standing.LaneContent.Stands;
import org.jspecify.annotations.Nullable;

/**
 * A person's time in the register, side by side: registration, card, chief certificate and prohibition as they were in
 * force, and the standing that follows. The pieces of a lane are in order and never overlap. What was void from the
 * beginning was never in force, and is not there (K-8).
 */
public final class Lanes {

    private final RegisterEntry entry;
    private final CardEnds ends;
    private final List<LocalDate> borders;

    private Lanes(RegisterEntry entry, CardEnds ends) {
        this.entry = entry;
        this.ends = ends;
        this.borders = List.copyOf(borders(entry, ends));
    }

    /** The pieces of all lanes, lane by lane, each day by the ends that hold on it. */
    public static List<LanePiece> of(RegisterEntry entry, CardEnds ends) {
        Lanes lanes = new Lanes(entry, ends);
        return Arrays.stream(Lane.values())
                .flatMap(lane -> lanes.pieces(lane).stream())
                .toList();
    }

    /** The days on which a standing may change, and those on which an extension begins. */
    private static NavigableSet<LocalDate> borders(RegisterEntry entry, CardEnds ends) {
        NavigableSet<LocalDate> borders = StandingTimeline.changes(entry, ends);
        entry.cards()
                .forEach(card -> StandingTimeline.addAfter(borders, card.term().originalEnd()));
        entry.certificates()
                .forEach(granted ->
                        StandingTimeline.addAfter(borders, granted.term().originalEnd()));
        return borders.tailSet(entry.registeredOn(), true);
    }

    private List<LanePiece> pieces(Lane lane) {
        List<LanePiece> pieces = new ArrayList<>();
        for (int i = 0; i < borders.size(); i++) {
            LocalDate from = borders.get(i);
            LocalDate through = i + 1 < borders.size() ? borders.get(i + 1).minusDays(1) : null;
            content(lane, from).ifPresent(content -> add(pieces, new LanePiece(from, through, content)));
        }
        return pieces;
    }

    /** Neighbours that hold the same become one. */
    private static void add(List<LanePiece> pieces, LanePiece next) {
        LanePiece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.content().equals(next.content()) && adjoins(last.through(), next.from())) {
            pieces.set(pieces.size() - 1, new LanePiece(last.from(), next.through(), next.content()));
        } else {
            pieces.add(next);
        }
    }

    private static boolean adjoins(@Nullable LocalDate through, LocalDate from) {
        return through != null && through.plusDays(1).equals(from);
    }

    private Optional<? extends LaneContent> content(Lane lane, LocalDate day) {
        RegisterEntry held = ends.on(day, entry);
        return switch (lane) {
            case REGISTRATION -> registered(day);
            case CARD -> held.cardOn(day).map(card -> card(card, day));
            case CHIEF_CERTIFICATE -> held.certificateOn(day).map(granted -> certificate(granted, day));
            case PROHIBITION -> entry.prohibitionOn(day).map(running -> new Prohibited(running.event()));
            case STANDING -> Optional.of(Stands.of(StandingTimeline.standingOn(entry, day, ends)));
        };
    }

    private Optional<Registered> registered(LocalDate day) {
        if (!entry.isRegisteredOn(day)) {
            return Optional.empty();
        }
        Residence residence = entry.residenceOn(day);
        boolean moved = !residence.equals(entry.residences().getFirst());
        return Optional.of(new Registered(residence.prefecture(), moved, residence.event()));
    }

    private static LaneContent card(Card card, LocalDate day) {
        return extension(Lane.CARD, card.term(), card.extensionEvent(), day)
                .orElseGet(() -> new Carded(card.number(), card.renewal() != null, card.rule(), card.event()));
    }

    private static LaneContent certificate(ChiefCertificate granted, LocalDate day) {
        return extension(Lane.CHIEF_CERTIFICATE, granted.term(), granted.extensionEvent(), day)
                .orElseGet(() -> new Certified(granted.number(), granted.rule(), granted.event()));
    }

    private static Optional<LaneContent> extension(Lane lane, Term term, @Nullable String event, LocalDate day) {
        Extension extension = term.extension();
        return extension != null && day.isAfter(term.originalEnd())
                ? Optional.of(new Extended(lane, extension.measure(), event))
                : Optional.empty();
    }
}
