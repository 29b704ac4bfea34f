package jp.shunin.registry.core.synthetic;

import java.util.List;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.rule.Refusal;

/**
 * A made-up person's life in the register.
 *
 * @param entry what the register holds in the end: the fold of the events
 * @param events in the order of recording, at least one
 * @param refusals what was tried and refused, as it happens to people
 * @param baseQualification the qualification (基礎資格) with which the person came; the register does not keep it
 */
public record SyntheticLife(
        RegisterEntry entry, List<SyntheticEvent> events, List<Refusal> refusals, String baseQualification) {

    public SyntheticLife {
        events = List.copyOf(events);
        refusals = List.copyOf(refusals);
    }
}
