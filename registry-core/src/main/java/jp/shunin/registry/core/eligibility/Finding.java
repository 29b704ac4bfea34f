package jp.shunin.registry.core.eligibility;

import java.util.Arrays;
import java.util.List;

/** What a check found: its state, the facts used and missing, and for a group of requirements the answer to each. */
record Finding(
        State state,
        List<FactUsed> facts,
        List<MissingFact> missing,
        List<Warning> warnings,
        List<RequirementAnswer> parts) {

    Finding {
        facts = List.copyOf(facts);
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
        parts = List.copyOf(parts);
    }

    static Finding of(State state, FactUsed... facts) {
        return of(state, Arrays.asList(facts));
    }

    static Finding of(State state, List<FactUsed> facts) {
        return new Finding(state, facts, List.of(), List.of(), List.of());
    }

    static Finding unknown(Fact missing) {
        return of(State.UNKNOWN).missing(List.of(MissingFact.of(missing)));
    }

    static Finding group(State state, List<RequirementAnswer> parts) {
        return new Finding(state, List.of(), List.of(), List.of(), parts);
    }

    Finding missing(List<MissingFact> asked) {
        return new Finding(state, facts, asked, warnings, parts);
    }

    Finding warning(Warning... toLookAt) {
        return new Finding(state, facts, missing, Arrays.asList(toLookAt), parts);
    }
}
