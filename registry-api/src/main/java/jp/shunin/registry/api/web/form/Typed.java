package jp.shunin.registry.api.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was typed into a form, as it was typed.
 *
 * @param values by the names of the fields, which are those of the command's body: {@code person.familyName}; none is blank
 * @param key the one-time key of the form, under which it is recorded at most once
 * @param seen the mark of what was shown to come of it; empty if nothing was
 */
public record Typed(Map<String, String> values, String key, String seen) {

    /** The hidden field with the one-time key. */
    public static final String KEY = "key";

    /** The hidden field with the mark of the outcome that was shown. */
    public static final String SEEN = "seen";

    /** What a button says that asks for the form again with what can be filled in, and for nothing else. */
    public static final String FILL = "fill";

    /** What the button says that asks for the hours which are still missing, whatever was chosen. */
    public static final String MISSING_HOURS = "hours";

    private static final Set<String> NOT_OF_THE_COMMAND = Set.of("_csrf", KEY, SEEN, FILL, "lang");

    public Typed {
        values = Map.copyOf(values);
    }

    /** A form that nobody has touched, with some fields filled in. */
    public static Typed fresh(Map<String, String> filledIn) {
        return new Typed(filledIn, UUID.randomUUID().toString(), "");
    }

    /** The form that a request sends; without a key of its own, which none of the register's forms lacks, it gets one. */
    public static Typed in(HttpServletRequest request) {
        return of(request.getParameterMap());
    }

    /** The form that was sent with these parameters. */
    public static Typed of(Map<String, String[]> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, given) -> {
            if (!NOT_OF_THE_COMMAND.contains(name) && !given[0].isBlank()) {
                values.put(name, given[0].strip());
            }
        });
        String key = first(parameters, KEY);
        return new Typed(values, key.isEmpty() ? UUID.randomUUID().toString() : key, first(parameters, SEEN));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        return List.of(parameters.getOrDefault(name, new String[] {""})).getFirst();
    }

    /** What stands in a field; empty if nothing does. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
