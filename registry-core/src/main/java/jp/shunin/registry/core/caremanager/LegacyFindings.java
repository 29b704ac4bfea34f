package jp.shunin.registry.core.caremanager;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;

/** What comes to light while a record is examined. */
final class LegacyFindings {

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<LegacyNotice> notices = new ArrayList<>();
    private final Set<LegacyUnknown> unknown = new TreeSet<>();
    private final Set<Rule> rules = new TreeSet<>(Set.of(Rule.X_4));
    private final Set<String> policy = new TreeSet<>();

    void refuse(RefusalCode code, Object... facts) {
        refusals.add(Refusal.of(code, facts));
    }

    void notice(LegacyNotice.Code code, Object... facts) {
        notices.add(LegacyNotice.of(code, facts));
    }

    void unknown(LegacyUnknown what) {
        unknown.add(what);
    }

    void applied(Rule... more) {
        rules.addAll(List.of(more));
    }

    void applied(String policyReference) {
        policy.add(policyReference);
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<LegacyUnknown> unknown() {
        return List.copyOf(unknown);
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    List<String> policy() {
        return List.copyOf(policy);
    }

    LegacyExamination examination() {
        return new LegacyExamination(refusals, notices);
    }
}
