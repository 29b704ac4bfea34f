package jp.shunin.registry.core.journal;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What leads the registry's events of older revisions to the newest. */
final class RegistryUpcasters {

    static final List<Upcaster> ALL = List.of(
            // Until revision 2, nobody was held against those who are barred; what is absent reads as nobody.
            new Upcaster("CareManagerRegistered", 1, registered -> registered),
            // Until these revisions, who it is was told in clear.
            new Upcaster("CareManagerRegistered", 2, registered -> registered),
            new Upcaster("LegacyEntryMigrated", 1, migrated -> migrated),
            new Upcaster("ParticularsChanged", 1, changed -> changed),
            // Until revision 2, every card was given an end.
            new Upcaster("CardIssued", 1, issued -> issued),
            new Upcaster("CardReissued", 1, reissued -> reissued),
            new Upcaster("CourseCompletionInvalidated", 1, RegistryUpcasters::withoutFallenCards));

    private RegistryUpcasters() {}

    /** Until revision 2, no card fell with a completion. */
    private static ObjectNode withoutFallenCards(ObjectNode invalidated) {
        invalidated.putArray("fallenCards");
        return invalidated;
    }
}
