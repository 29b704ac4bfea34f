package jp.shunin.registry.core.policy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A policy file for tests: one line a key, complete in itself, with lines replaced or added. */
final class PolicyData {

    private final List<String> lines = new ArrayList<>(List.of(
            "scope,key,value,effective_from,effective_through,source,note",
            "*,CARD_VALIDITY,P5Y,,,Act,",
            "*,CHIEF_CERTIFICATE_VALIDITY,P5Y,,,Rule,",
            "*,CHIEF_RENEWAL_PERIOD,CONTINUOUS,,,Rule,",
            "*,CHIEF_AFTER_CARD_LAPSE,SUSPENDED,,,published,",
            "*,CARD_PAST_PRINTED_END_ON_TRANSFER,ACCEPTED,,,published,",
            "*,FIRST_CARD_WITHOUT_TRAINING,P5Y,,,published,"));

    static PolicyData complete() {
        return new PolicyData();
    }

    /** The same with the optional column, empty. */
    static PolicyData completeWithKnownFrom() {
        PolicyData data = new PolicyData();
        data.lines.replaceAll(line -> line + ",");
        return data.line(1, "scope,key,value,effective_from,effective_through,source,note,known_from");
    }

    /** Replaces a line, counted from 1. */
    PolicyData line(int number, String line) {
        lines.set(number - 1, line);
        return this;
    }

    PolicyData without(int number) {
        lines.remove(number - 1);
        return this;
    }

    /** Adds lines; the first added is line 8. */
    PolicyData and(String... added) {
        lines.addAll(Arrays.asList(added));
        return this;
    }

    PrefecturePolicies read() {
        return PrefecturePolicies.read("test.csv", new StringReader(String.join("\n", lines) + "\n"));
    }
}
