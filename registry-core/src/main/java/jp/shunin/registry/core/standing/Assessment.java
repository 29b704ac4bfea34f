package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.Card;
import jp.shunin.registry.core.caremanager.ChiefCertificate;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.standing.Standing.Registration;
import jp.shunin.registry.core.standing.Standing.RunningProhibition;
import org.jspecify.annotations.Nullable;

/** What a register entry says about one day. */
final class Assessment {

    private final RegisterEntry entry;
    private final LocalDate day;
    private final Optional<Card> card;
    private final Optional<ChiefCertificate> certificate;

    private Assessment(RegisterEntry entry, LocalDate day) {
        this.entry = entry;
        this.day = day;
        this.card = entry.cardOn(day);
        this.certificate = entry.certificateOn(day);
    }

    static Standing of(RegisterEntry entry, LocalDate day) {
        return new Assessment(entry, day).standing();
    }

    private Standing standing() {
        return new Standing(registration(), careManager(), chief(), prohibition(), reasons(), grounds());
    }

    private Registration registration() {
        boolean registered = entry.isRegisteredOn(day);
        return new Registration(registered, registered ? entry.prefectureOn(day) : null);
    }

    private Held careManager() {
        return card.filter(held -> entry.isRegisteredOn(day))
                .map(held -> Held.within(
                        held.term().from(), held.lastDay(), held.term().originalEnd()))
                .orElse(Held.NOT);
    }

    /** K-5: registration, card and chief certificate, all three. */
    private Held chief() {
        return card.filter(held -> entry.isRegisteredOn(day))
                .flatMap(held -> certificate.map(granted -> chief(held, granted)))
                .orElse(Held.NOT);
    }

    private static Held chief(Card card, ChiefCertificate certificate) {
        return Held.within(
                later(card.term().from(), certificate.term().from()),
                earlier(card.lastDay(), certificate.lastDay()),
                earlier(card.term().originalEnd(), certificate.term().originalEnd()));
    }

    private @Nullable RunningProhibition prohibition() {
        return entry.prohibitionOn(day)
                .map(running -> new RunningProhibition(
                        running.period().from(), running.period().through(), running.event()))
                .orElse(null);
    }

    private List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(RegistrationReasons.on(entry, day));
        if (card.isEmpty()) {
            reasons.add(CardReasons.on(entry, day));
        }
        if (certificate.isEmpty()) {
            reasons.addAll(ChiefReasons.on(entry, day));
        }
        entry.prohibitionOn(day)
                .map(running -> new Reason(
                        ReasonCode.PRACTICE_PROHIBITED, running.period().from(), running.event(), Rule.X_2))
                .ifPresent(reasons::add);
        return reasons;
    }

    private List<Ground> grounds() {
        List<Ground> grounds = new ArrayList<>();
        if (entry.isRegisteredOn(day)) {
            grounds.add(Grounds.ofRegistration(entry, day));
        }
        card.map(Grounds::ofCard).ifPresent(grounds::addAll);
        certificate.map(Grounds::ofCertificate).ifPresent(grounds::addAll);
        return grounds;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
