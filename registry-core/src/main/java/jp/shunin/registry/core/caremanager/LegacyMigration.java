package jp.shunin.registry.core.caremanager;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;

/** Takes over very many entries of an old register, each by the same decision as the single command. */
public final class LegacyMigration {

    private final DecisionContexts contexts;

    public LegacyMigration(DecisionContexts contexts) {
        this.contexts = contexts;
    }

    /**
     * Begins a page of entries that are decided together: a special measure is looked up once for all of them.
     *
     * @param bars who is barred, as far as the people of the page may be
     */
    public Page page(Bars bars) {
        DecisionContext now = contexts.now();
        Map<MeasureId, Optional<Measure>> known = new HashMap<>();
        return new Page(new DecisionContext(
                now.policies(),
                now.curricula(),
                id -> known.computeIfAbsent(id, now.measures()::find),
                bars,
                now.people(),
                now.today()));
    }

    /** Some entries, taken over on one day. */
    public static final class Page {

        private final DecisionContext context;

        private Page(DecisionContext context) {
            this.context = context;
        }

        /** All that stands against an entry, and all that an officer should look at. */
        public LegacyExamination examine(MigrateLegacyEntry command) {
            return Decisions.examine(command, context);
        }

        /**
         * The event by which the entry begins.
         *
         * @throws CommandRefused if a rule stands against it
         */
        public CareManagerEvent decide(MigrateLegacyEntry command) {
            return Decisions.decide(command, context).getFirst();
        }

        /** The entry that begins with the event. */
        public RegisterEntry begun(String eventId, CareManagerEvent event) {
            return RegisterEntry.evolve(null, new RecordedEvent(eventId, event));
        }
    }
}
