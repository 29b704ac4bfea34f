package jp.shunin.registry.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Forms that came when the session had ended, or with the mark of an earlier one: what was typed stands in the form again
 * once whoever typed it has signed in, until it is sent again. It is never recorded by itself.
 */
public final class InterruptedForms {

    private static final String ATTRIBUTE = InterruptedForms.class.getName();

    private record Kept(Map<String, List<String>> fields) {}

    private InterruptedForms() {}

    /** Hands the page that a request asks for what had been typed into its form. */
    public static void show(HttpServletRequest page, Map<String, List<String>> fields) {
        page.setAttribute(ATTRIBUTE, new Kept(fields));
    }

    /** What was typed into the form of this page when the session had ended; empty if nothing was. */
    public static Optional<Map<String, String[]>> take(HttpServletRequest page) {
        if (!(page.getAttribute(ATTRIBUTE) instanceof Kept kept)) {
            return Optional.empty();
        }
        Map<String, String[]> typed = new LinkedHashMap<>();
        kept.fields().forEach((name, values) -> typed.put(name, values.toArray(String[]::new)));
        return Optional.of(typed);
    }
}
