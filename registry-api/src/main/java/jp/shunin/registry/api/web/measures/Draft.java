package jp.shunin.registry.api.web.measures;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * A declaration or an amendment on its way through the steps: all that was typed so far. It travels in the address of the
 * pages, for it holds nothing personal. So the way back, a reload and a session that ends lose nothing.
 *
 * @param key the one-time key under which it is recorded, from its first step on
 */
record Draft(Map<String, String> values, String key) {

    /** The ways to choose what a measure covers. */
    static final Map<String, Set<Qualification>> COVERS = Map.of(
            "CARD", EnumSet.of(Qualification.CARD),
            "CHIEF", EnumSet.of(Qualification.CHIEF),
            "BOTH", EnumSet.allOf(Qualification.class));

    /** The steps at which something is typed, with the fields of each. */
    enum Step {
        BASIS("measureId", "documentNumber", "documentDate", "title"),
        COHORT("prefecture", "covers", "expiresFrom", "expiresThrough", "includeTransferredInSince"),
        EXTENSION("renewalBase"),
        CHECK("note");

        private final List<String> fields;

        Step(String... fields) {
            this.fields = List.of(fields);
        }

        /** From 1, as people count. */
        int number() {
            return ordinal() + 1;
        }

        static Step of(String number) {
            return List.of(values()).stream()
                    .filter(step -> number.equals(String.valueOf(step.number())))
                    .findFirst()
                    .orElse(number.equals(ONE_MORE_ROW) ? EXTENSION : BASIS);
        }
    }

    /** What is asked for instead of a step: that of the extension with one more row. */
    static final String ONE_MORE_ROW = "add";

    private static final String LONGEST_KEY = "[0-9A-Za-z-]{1,40}";

    static Draft of(Typed typed) {
        boolean given = typed.key().matches(LONGEST_KEY);
        return new Draft(typed.values(), given ? typed.key() : UUID.randomUUID().toString());
    }

    /** An amendment in which nothing has been changed yet. The document on which it will rest is another one. */
    static Draft amending(MeasureTerms terms) {
        Map<String, String> values = new HashMap<>();
        COVERS.forEach((name, covers) -> {
            if (covers.equals(terms.covers())) {
                values.put("covers", name);
            }
        });
        put(values, "expiresFrom", terms.cohort().expiresFrom());
        put(values, "expiresThrough", terms.cohort().expiresThrough());
        put(values, "includeTransferredInSince", terms.cohort().includeTransferredInSince());
        put(values, "renewalBase", terms.renewalBase());
        IntStream.range(0, terms.extensions().size())
                .forEach(i ->
                        put(values, new ExtensionRow(i + 1), terms.extensions().get(i)));
        return new Draft(Map.copyOf(values), UUID.randomUUID().toString());
    }

    private static void put(Map<String, String> values, ExtensionRow row, ExtensionRule rule) {
        put(values, row.name("rangeFrom"), rule.expiresFrom());
        put(values, row.name("rangeThrough"), rule.expiresThrough());
        put(values, row.name("length"), rule.until() == null ? "PERIOD" : "UNTIL");
        put(values, row.name("until"), rule.until());
        Period period = Objects.requireNonNullElse(rule.period(), Period.ZERO);
        put(values, row.name("years"), period.getYears() == 0 ? null : period.getYears());
        put(values, row.name("months"), period.getMonths() == 0 ? null : period.getMonths());
    }

    /** A day is typed as {@link LocalDate} writes it. */
    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }

    /** What stands in a field; empty if nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The same, or what stands there before anybody has typed. */
    public String value(String field, String otherwise) {
        return values.getOrDefault(field, otherwise);
    }

    /** The rows of the extension, up to the last in which something stands; always the first. */
    public List<ExtensionRow> rows() {
        int last = ExtensionRow.all()
                .filter(row -> row.isTypedIn(this))
                .mapToInt(ExtensionRow::number)
                .max()
                .orElse(1);
        return ExtensionRow.all().limit(last).toList();
    }

    /** The fields of a step. */
    public List<String> fields(Step step) {
        return step == Step.EXTENSION
                ? Stream.concat(rows().stream().flatMap(row -> row.names().stream()), step.fields.stream())
                        .toList()
                : step.fields;
    }

    /** What was typed at the other steps, to be carried along. */
    public Map<String, String> besides(Step step) {
        Map<String, String> others = new LinkedHashMap<>();
        for (Step other : Step.values()) {
            if (other != step) {
                fields(other).stream()
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
