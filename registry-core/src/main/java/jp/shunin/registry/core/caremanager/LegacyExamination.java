package jp.shunin.registry.core.caremanager;

import java.util.List;
import jp.shunin.registry.core.rule.Refusal;

/**
 * All that there is to say about the migration of a record before it is recorded.
 *
 * @param refusals everything that stands against it; the command is refused with the first
 * @param notices what an officer should look at
 */
public record LegacyExamination(List<Refusal> refusals, List<LegacyNotice> notices) {

    public LegacyExamination {
        refusals = List.copyOf(refusals);
        notices = List.copyOf(notices);
    }
}
