package jp.shunin.registry.core.caremanager;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ToEntry;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RecordCorrected;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ValidityExtended;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the steps of an entry twice at once, as they were recorded and as they are with a correction. A step
 * after the corrected one stays as recorded unless the correction changes what is decided about it: a new policy or an
 * amended measure alone changes no past decision.
 */
final class Redeciding {

    private static final String NOT_RECORDED_YET = "";

    private final DecisionContext context;
    private final List<Redecided> redecided = new ArrayList<>();
    private final List<CareManagerEvent> events = new ArrayList<>();
    private @Nullable RegisterEntry recorded;
    private @Nullable RegisterEntry corrected;

    Redeciding(DecisionContext context) {
        this.context = context;
    }

    /** The steps decided anew. */
    List<Redecided> redecided() {
        return List.copyOf(redecided);
    }

    /** The correction, and after it what it has decided anew. */
    List<CareManagerEvent> events(RecordCorrected correction) {
        List<CareManagerEvent> all = new ArrayList<>(List.of(correction));
        all.addAll(events);
        return List.copyOf(all);
    }

    /** Takes another command, or none, for the step's own. */
    void correct(Step step, Optional<CareManagerCommand> command) {
        List<CareManagerEvent> outcome =
                command.map(given -> decide(corrected, given, context)).orElse(List.of());
        takeAnew(step, outcome);
        recorded = after(recorded, step.events());
    }

    /** Goes on with a step that is not corrected itself. */
    void keep(Step step) {
        Optional<List<CareManagerEvent>> changed = changedOutcome(step);
        recorded = after(recorded, step.events());
        if (changed.isPresent()) {
            takeAnew(step, changed.get());
        } else {
            corrected = after(corrected, step.events());
        }
    }

    /** A correction corrects something. */
    void requireChange(Step target) {
        List<CareManagerEvent> before = opened(target.events().stream().map(RecordedEvent::event));
        if (redecided.size() == 1 && opened(events.stream()).equals(before)) {
            throw Refusal.of(RefusalCode.CORRECTION_CHANGES_NOTHING).asException();
        }
    }

    /** What is recorded is sealed, and what is told is not: only opened can they be held against each other. */
    private List<CareManagerEvent> opened(Stream<CareManagerEvent> some) {
        return some.map(context.people()::open).toList();
    }

    private void takeAnew(Step step, List<CareManagerEvent> outcome) {
        redecided.add(new Redecided(step.id(), outcome.size()));
        events.addAll(outcome);
        corrected = after(
                corrected,
                outcome.stream()
                        .map(event -> new RecordedEvent(NOT_RECORDED_YET, event))
                        .toList());
    }

    private Optional<List<CareManagerEvent>> changedOutcome(Step step) {
        if (redecided.isEmpty()) {
            return Optional.empty();
        }
        return step.command()
                .flatMap(command -> decidedAsRecorded(step, command)
                        .map(asRecorded -> new Outcomes(asRecorded, decidedAsCorrected(step, command)))
                        .filter(Outcomes::differ)
                        .map(Outcomes::corrected));
    }

    private record Outcomes(List<CareManagerEvent> asRecorded, List<CareManagerEvent> corrected) {
        boolean differ() {
            return !asRecorded.equals(corrected);
        }
    }

    /** Empty where today's policies or measures would refuse what was recorded: then the correction is not the cause. */
    private Optional<List<CareManagerEvent>> decidedAsRecorded(Step step, CareManagerCommand command) {
        try {
            return Optional.of(decide(recorded, command, contextOf(step)));
        } catch (CommandRefused refused) {
            return Optional.empty();
        }
    }

    private List<CareManagerEvent> decidedAsCorrected(Step step, CareManagerCommand command) {
        try {
            return decide(corrected, command, contextOf(step));
        } catch (CommandRefused refused) {
            CommandRefused inTheWay = Refusal.of(RefusalCode.EVENT_STANDS_IN_THE_WAY, step.id(), refused.refusal())
                    .asException();
            inTheWay.initCause(refused);
            throw inTheWay;
        }
    }

    /** An extension states the day of its decision, which stays. */
    private DecisionContext contextOf(Step step) {
        return step.source().getFirst().event() instanceof ValidityExtended extended
                ? context.on(extended.extendedOn())
                : context;
    }

    private static List<CareManagerEvent> decide(
            @Nullable RegisterEntry entry, CareManagerCommand command, DecisionContext context) {
        return switch (command) {
            case RegisterCareManager register -> Decisions.decide(register, context);
            case MigrateLegacyEntry migrate -> Decisions.decide(migrate, context);
            case ToEntry toEntry -> Decisions.decide(Objects.requireNonNull(entry), toEntry, context);
        };
    }

    private static @Nullable RegisterEntry after(@Nullable RegisterEntry entry, List<RecordedEvent> events) {
        RegisterEntry folded = entry;
        for (RecordedEvent event : events) {
            folded = RegisterEntry.evolve(folded, event);
        }
        return folded;
    }
}
