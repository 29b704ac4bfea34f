package jp.shunin.registry.core.caremanager;

import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ToEntry;
import jp.shunin.registry.core.rule.CommandRefused;
import org.jspecify.annotations.Nullable;

/** Decides a command as it would be decided now, and records nothing: so people see what will happen before it does. */
public final class Rehearsal {

    private static final String COMMAND = "rehearsed";

    private final DecisionContexts contexts;

    public Rehearsal(DecisionContexts contexts) {
        this.contexts = contexts;
    }

    /**
     * What would come of a command.
     *
     * @param events the events that would be recorded; none if it would have no effect
     * @param entry the entry after them
     */
    public record Outcome(List<CareManagerEvent> events, RegisterEntry entry) {}

    /**
     * What would come of a registration.
     *
     * @throws CommandRefused if a rule stands against it
     */
    public Outcome of(RegisterCareManager command) {
        return outcome(null, Decisions.decide(command, contexts.now()));
    }

    /**
     * What would come of a command to an entry.
     *
     * @throws CommandRefused if a rule stands against it
     */
    public Outcome of(RegisterEntry entry, CareManagerCommand command) {
        return switch (command) {
            case ToEntry toEntry -> outcome(entry, Decisions.decide(entry, toEntry, contexts.now()));
            case RegisterCareManager register -> throw another(register);
            case MigrateLegacyEntry migrate -> throw another(migrate);
        };
    }

    private static Outcome outcome(@Nullable RegisterEntry before, List<CareManagerEvent> events) {
        RegisterEntry entry = before;
        for (int i = 0; i < events.size(); i++) {
            entry = RegisterEntry.evolve(entry, new RecordedEvent(COMMAND + "-" + i, events.get(i), COMMAND));
        }
        if (entry == null) {
            throw new IllegalStateException("an entry begins with an event");
        }
        return new Outcome(events, entry);
    }

    private static IllegalArgumentException another(CareManagerCommand command) {
        return new IllegalArgumentException("begins an entry of its own: " + command.registrationNumber());
    }
}
