package jp.shunin.registry.api.web.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.api.web.people.Outcome.Line;
import jp.shunin.registry.api.web.people.Outcome.Other;
import jp.shunin.registry.api.web.words.EventWords;
import jp.shunin.registry.api.web.words.StandingWords;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.caremanager.Rehearsal;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.projections.standing.EntryReader;
import org.springframework.stereotype.Component;

/** Says what would come of a command, before it is recorded. */
@Component
class Foresight {

    private final Rehearsal rehearsal;
    private final EntryReader entries;
    private final CardEnds ends;
    private final Words words;
    private final EventWords eventWords;
    private final StandingWords standingWords;
    private final Clock clock;

    Foresight(
            Rehearsal rehearsal,
            EntryReader entries,
            CardEnds ends,
            Words words,
            EventWords eventWords,
            StandingWords standingWords,
            Clock clock) {
        this.rehearsal = rehearsal;
        this.entries = entries;
        this.ends = ends;
        this.words = words;
        this.eventWords = eventWords;
        this.standingWords = standingWords;
        this.clock = clock;
    }

    /**
     * What would come of a registration.
     *
     * @throws CommandRefused if a rule stands against it
     */
    Outcome of(RegisterCareManager command) {
        Rehearsal.Outcome outcome = rehearsal.of(command);
        return new Outcome(lines(outcome.events()), null, today(outcome.entry()), List.of());
    }

    /**
     * Lets a number pass that nobody has.
     *
     * @throws CommandRefused if it was given already, as the registration would be refused
     */
    void requireFree(RegistrationNumber number) {
        if (entries.entry(number).isPresent()) {
            throw Refusal.of(RefusalCode.NUMBER_TAKEN, number).asException();
        }
    }

    /**
     * What would come of a command to an entry.
     *
     * @throws CommandRefused if a rule stands against it
     */
    Outcome of(RegisterEntry entry, CareManagerCommand command) {
        Rehearsal.Outcome outcome = rehearsal.of(entry, command);
        return new Outcome(lines(outcome.events()), today(entry), today(outcome.entry()), others(entry, command));
    }

    /** C-5: the prefecture must give the chance to declare, so both choices are shown with what they give. */
    private List<Other> others(RegisterEntry entry, CareManagerCommand command) {
        return command instanceof RenewCard renew
                ? List.of(other(
                        entry,
                        new RenewCard(
                                renew.registrationNumber(), renew.renewedOn(), !renew.alignWithChiefCertificate())))
                : List.of();
    }

    private Other other(RegisterEntry entry, RenewCard renew) {
        String title = words.say(
                "form.otherChoice", words.say("field.alignWithChiefCertificate." + renew.alignWithChiefCertificate()));
        return new Other(title, lines(rehearsal.of(entry, renew).events()));
    }

    private List<Line> lines(List<CareManagerEvent> events) {
        return events.stream()
                .map(event -> new Line(eventWords.of(event), eventWords.rules(event)))
                .toList();
    }

    private String today(RegisterEntry entry) {
        return standingWords.answer(StandingTimeline.standingOn(entry, LocalDate.now(clock), ends));
    }
}
