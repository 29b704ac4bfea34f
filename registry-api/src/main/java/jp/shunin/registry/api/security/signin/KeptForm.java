package jp.shunin.registry.api.security.signin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody had typed when the session was over, to be shown again in its form. It was not recorded; only who posts it
 * again records it.
 *
 * @param action the address to which it was posted; empty if nothing is kept
 * @param fields what was typed, by the names of the fields
 */
public record KeptForm(String action, Map<String, List<String>> fields) {

    /** Nothing is kept. */
    public static final KeptForm NONE = new KeptForm("", Map.of());

    public KeptForm {
        fields = new LinkedHashMap<>(fields);
    }

    public boolean isEmpty() {
        return action.isEmpty();
    }

    /** What had been typed into a form that is posted to this address: this, or nothing. */
    public KeptForm of(String address) {
        return action.equals(address) ? this : NONE;
    }

    /** What was typed into a field; empty if it is not kept. */
    public String value(String field) {
        return value(field, "");
    }

    /** What was typed into a field, or what stands there otherwise. */
    public String value(String field, String otherwise) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? otherwise : values.getFirst();
    }

    /** Whether this was chosen in a field, such as a box that was ticked. */
    public boolean has(String field, String choice) {
        return fields.getOrDefault(field, List.of()).contains(choice);
    }

    int characters() {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }
}
