package jp.shunin.registry.api.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.shunin.registry.api.http.CommandRecorder;
import jp.shunin.registry.api.http.EntryRequests;
import jp.shunin.registry.api.http.OnceOnly;
import jp.shunin.registry.api.http.RecordedAnswer;
import jp.shunin.registry.api.security.Admission;
import jp.shunin.registry.api.web.form.Mark;
import jp.shunin.registry.api.web.form.Wrong;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.projections.standing.EntryReader;
import org.springframework.stereotype.Component;

/**
 * Says what would come of the lines of a roster, and records them: each by a command of its own, with a key of its own. So
 * a line that is refused stops no other, and a roster that is sent again, or broke off, records only what it has not yet.
 */
@Component
class RosterRecording {

    private final EntryReader entries;
    private final Subjects subjects;
    private final Foresight foresight;
    private final CommandRecorder recorder;
    private final OnceOnly once;
    private final Words words;
    private final HttpServletRequest request;

    RosterRecording(
            EntryReader entries,
            Subjects subjects,
            Foresight foresight,
            CommandRecorder recorder,
            OnceOnly once,
            Words words,
            HttpServletRequest request) {
        this.entries = entries;
        this.subjects = subjects;
        this.foresight = foresight;
        this.recorder = recorder;
        this.once = once;
        this.words = words;
        this.request = request;
    }

    /**
     * A roster that can be read.
     *
     * @param shared what is said of all lines, in one text
     * @param key the one-time key of the form
     */
    record Roster(CompletionsBody body, List<RosterLine> lines, String shared, String key) {

        private String said(RosterLine line) {
            return shared + "\n" + line.number() + "\n" + line.certificateNumber();
        }

        /** Another line in the same form has another key, so that a line that was mended is not taken for the old one. */
        private String key(RosterLine line) {
            return key + "." + Mark.of(said(line), 0);
        }
    }

    /** The mark of what is shown of a roster: it changes with each entry that it is about. */
    String mark(Roster roster) {
        StringBuilder said = new StringBuilder(roster.shared());
        for (RosterLine line : roster.lines()) {
            long version = Optional.ofNullable(line.number())
                    .flatMap(entries::entry)
                    .map(RegisterEntry::version)
                    .orElse(0L);
            said.append('\n').append(line.text()).append('\n').append(version);
        }
        return Mark.of(said.toString(), 0);
    }

    /** Whether any of its lines was recorded before, in this very form. */
    boolean isBegun(Roster roster) {
        return roster.lines().stream()
                .filter(line -> line.fault() == null)
                .anyMatch(
                        line -> once.recordedBefore(request, roster.key(line), roster.said(line), RecordedAnswer.class)
                                .isPresent());
    }

    /** What would come of it. */
    RosterOutcome foreseen(Roster roster) {
        return outcome(roster, false, (line, entry) -> {
            CareManagerCommand command =
                    roster.body().completion(line.certificateNumber()).command(entry.number());
            return foresight.of(entry, command).lines();
        });
    }

    /** Records it. */
    RosterOutcome recorded(Roster roster) {
        return outcome(roster, true, (line, entry) -> {
            RecordedAnswer answer =
                    once.record(request, roster.key(line), roster.said(line), RecordedAnswer.class, () -> {
                        EntryRequests.Complete body = roster.body().completion(line.certificateNumber());
                        return recorder.record(body.command(entry.number()), body);
                    });
            return List.of(new Outcome.Line(words.say("completions.recordedAs", String.valueOf(answer.version())), ""));
        });
    }

    private RosterOutcome outcome(
            Roster roster, boolean recorded, BiFunction<RosterLine, RegisterEntry, List<Outcome.Line>> doing) {
        return new RosterOutcome(
                recorded,
                roster.lines().stream().map(line -> outcome(line, doing)).toList());
    }

    private RosterOutcome.Line outcome(
            RosterLine line, BiFunction<RosterLine, RegisterEntry, List<Outcome.Line>> doing) {
        RosterLine.Fault fault = line.fault();
        if (fault != null) {
            String text = words.say("completions." + fault.name());
            return new RosterOutcome.Line(line, null, List.of(), new Wrong(null, fault.name(), text, null));
        }
        RegistrationNumber number = Objects.requireNonNull(line.number());
        try {
            RegisterEntry entry = subjects.entry(number.value());
            requireWithinReach(entry);
            List<Outcome.Line> events = doing.apply(line, entry);
            return new RosterOutcome.Line(line, subjects.whom(entry).name(), events, null);
        } catch (CommandRefused refused) {
            Wrong wrong = Wrong.of(refused.refusal(), words.locale());
            return new RosterOutcome.Line(line, null, List.of(), wrong);
        }
    }

    private void requireWithinReach(RegisterEntry entry) {
        Admission.of(request)
                .jurisdiction()
                .filter(jurisdiction -> !jurisdiction.includes(entry))
                .ifPresent(jurisdiction -> {
                    throw jurisdiction.refusal(entry).asException();
                });
    }
}
