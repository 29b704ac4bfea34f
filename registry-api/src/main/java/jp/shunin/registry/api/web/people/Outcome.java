package jp.shunin.registry.api.web.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a command, in words.
 *
 * @param before the standing of today without it; null if there is none
 * @param after the standing of today with it
 * @param others what the other choices in the form would give
 */
record Outcome(List<Line> lines, @Nullable String before, String after, List<Other> others) {

    /**
     * An event that would be recorded.
     *
     * @param rules the rules that it cites
     */
    record Line(String text, String rules) {}

    /** What another choice would give. */
    record Other(String title, List<Line> lines) {}

    Outcome with(List<Other> choices) {
        return new Outcome(lines, before, after, choices);
    }
}
