package jp.shunin.registry.api.web.measures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.shunin.registry.api.web.form.Typed;

/**
 * A declaration on its way through the steps: all that was typed so far. It travels in the address of the pages, for it
 * holds nothing personal. So the way back, a reload and a session that ends lose nothing.
 *
 * @param key the one-time key of the declaration, from its first step on
 */
record Draft(Map<String, String> values, String key) {

    /** The steps at which something is typed, with the fields of each. */
    enum Step {
        BASIS("measureId", "documentNumber", "documentDate", "title"),
        COHORT("prefecture", "covers", "expiresFrom", "expiresThrough", "includeTransferredInSince"),
        EXTENSION("length", "until", "years", "months", "renewalBase"),
        CHECK("note");

        private final List<String> fields;

        Step(String... fields) {
            this.fields = List.of(fields);
        }

        public List<String> fields() {
            return fields;
        }

        /** From 1, as people count. */
        int number() {
            return ordinal() + 1;
        }

        static Step of(String number) {
            return List.of(values()).stream()
                    .filter(step -> number.equals(String.valueOf(step.number())))
                    .findFirst()
                    .orElse(BASIS);
        }
    }

    private static final String LONGEST_KEY = "[0-9A-Za-z-]{1,40}";

    static Draft of(Typed typed) {
        boolean given = typed.key().matches(LONGEST_KEY);
        return new Draft(typed.values(), given ? typed.key() : UUID.randomUUID().toString());
    }

    /** What stands in a field; empty if nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The same, or what stands there before anybody has typed. */
    public String value(String field, String otherwise) {
        return values.getOrDefault(field, otherwise);
    }

    /** What was typed at the other steps, to be carried along. */
    public Map<String, String> besides(Step step) {
        Map<String, String> others = new LinkedHashMap<>();
        for (Step other : Step.values()) {
            if (other != step) {
                other.fields().stream()
                        .filter(field -> !value(field).isEmpty())
                        .forEach(field -> others.put(field, value(field)));
            }
        }
        return others;
    }

    /** What was typed at a step, under the names that its body has. */
    Typed typed(String... fields) {
        Map<String, String> some = new HashMap<>();
        for (String field : fields) {
            if (!value(field).isEmpty()) {
                some.put(field, value(field));
            }
        }
        return new Typed(some, key, "");
    }
}
