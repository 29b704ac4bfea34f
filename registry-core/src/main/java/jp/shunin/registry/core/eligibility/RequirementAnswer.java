package jp.shunin.registry.core.eligibility;

import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one requirement.
 *
 * @param name its name in the rule set
 * @param text the requirement in words
 * @param combination how the parts combine; null for a requirement without parts
 * @param parts the answers to its parts: with {@link Combination#ONE_OF} they are alternatives
 * @param rule the rule that asks it
 * @param source where the rule comes from
 * @param facts the facts used
 * @param missing the facts to ask for; empty unless the state is unknown
 * @param warnings what to look at although it refuses nobody
 */
public record RequirementAnswer(
        String name,
        Text text,
        State state,
        Rule rule,
        String source,
        @Nullable Combination combination,
        List<RequirementAnswer> parts,
        List<FactUsed> facts,
        List<MissingFact> missing,
        List<Warning> warnings) {

    public RequirementAnswer {
        parts = List.copyOf(parts);
        facts = List.copyOf(facts);
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
    }

    /** The facts that can still decide it: those of parts already decided are not asked for. */
    Stream<MissingFact> stillMissing() {
        return state == State.UNKNOWN
                ? Stream.concat(missing.stream(), parts.stream().flatMap(RequirementAnswer::stillMissing))
                : Stream.empty();
    }
}
