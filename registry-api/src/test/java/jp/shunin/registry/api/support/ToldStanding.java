package jp.shunin.registry.api.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * An answer about a standing as a line of text, so that a test can tell it at a glance: where the person is registered,
 * what the person is and through when, and why not, with the rules.
 */
public final class ToldStanding {

    private ToldStanding() {}

    /** Such as {@code 14, care manager through 2021-11-14: CHIEF_CERTIFICATE_EXPIRED by K-3}. */
    public static String of(Answer standing) {
        JsonNode json = standing.json();
        List<String> held = new ArrayList<>();
        tell(held, "care manager", json.at("/careManager"));
        tell(held, "chief", json.at("/chief"));
        return json.at("/registration/prefecture").asString("nowhere") + ", "
                + (held.isEmpty() ? "neither" : String.join(", ", held))
                + because(json)
                + (isExtended(json) ? keptBy(json) : "");
    }

    private static void tell(List<String> held, String what, JsonNode qualification) {
        if (qualification.at("/valid").booleanValue()) {
            JsonNode original = qualification.at("/originalThrough");
            held.add(what + " through " + qualification.at("/through").asString()
                    + (original.isNull() ? "" : " (before: " + original.asString() + ")"));
        }
    }

    private static boolean isExtended(JsonNode json) {
        return json.at("/careManager/originalThrough").isString()
                || json.at("/chief/originalThrough").isString();
    }

    private static String because(JsonNode json) {
        String reasons = json.at("/reasons")
                .valueStream()
                .map(reason -> reason.at("/code").asString() + " by "
                        + reason.at("/rule").asString())
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : ": " + reasons;
    }

    private static String keptBy(JsonNode json) {
        String measures = json.at("/grounds")
                .valueStream()
                .map(ground -> ground.at("/measureId"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .distinct()
                .collect(Collectors.joining(", "));
        return measures.isEmpty() ? "" : " kept by " + measures;
    }
}
