package jp.shunin.registry.api.web.measures;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shunin.registry.api.http.FieldProblem;
import jp.shunin.registry.api.http.MeasureRequests.Basis;
import jp.shunin.registry.api.http.MeasureRequests.CohortDates;
import jp.shunin.registry.api.http.MeasureRequests.ExtensionLength;
import jp.shunin.registry.api.web.form.FormBodies;
import jp.shunin.registry.api.web.form.TypedDay;
import jp.shunin.registry.api.web.measures.Draft.Step;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import org.jspecify.annotations.Nullable;

/** Reads a draft part by part, and notes what is wrong at which field. */
final class DraftFields {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_MONTHS = 1_200;

    /** The fields of the form that stand for a part of the body. */
    private static final Map<String, String> OF_PARTS = Map.of("cohort", "expiresThrough", "extensions", "length");

    private static final String ONE_OF_EXTENSIONS = "extensions/";

    private final Draft draft;
    private final FormBodies bodies;
    private final Words words;
    private final Wrong wrong = new Wrong();

    DraftFields(Draft draft, FormBodies bodies, Words words) {
        this.draft = draft;
        this.bodies = bodies;
        this.words = words;
    }

    Wrong wrong() {
        return wrong;
    }

    @Nullable
    Basis basis() {
        if (draft.value("title").length() > LONGEST_TITLE) {
            say(Step.BASIS, "title", "measures.wrong.title", String.valueOf(LONGEST_TITLE));
        }
        return body(Step.BASIS, Basis.class, "documentNumber", "documentDate", "title");
    }

    /** Null also where nothing is typed: then the amendment rests on no other document. */
    @Nullable
    Basis basisIfAny() {
        boolean any = Stream.of("documentNumber", "documentDate", "title")
                .anyMatch(field -> !draft.value(field).isEmpty());
        return any ? basis() : null;
    }

    @Nullable
    CohortDates cohort() {
        return body(Step.COHORT, CohortDates.class, "expiresFrom", "expiresThrough", "includeTransferredInSince");
    }

    /** None if nothing is chosen. */
    Set<Qualification> covers() {
        Set<Qualification> covers = Draft.COVERS.getOrDefault(draft.value("covers"), Set.of());
        if (covers.isEmpty()) {
            say(Step.COHORT, "covers", "measures.wrong.choose");
        }
        return covers;
    }

    @Nullable
    RenewalBase renewalBase() {
        Optional<RenewalBase> chosen = Stream.of(RenewalBase.values())
                .filter(base -> base.name().equals(draft.value("renewalBase")))
                .findFirst();
        if (chosen.isEmpty()) {
            say(Step.EXTENSION, "renewalBase", "measures.wrong.choose");
        }
        return chosen.orElse(null);
    }

    /** One of each row in which something stands; of the first in any case, so that it can be said to be missing. */
    List<ExtensionLength> extensions() {
        return typedRows().stream().flatMap(row -> extension(row).stream()).toList();
    }

    private List<ExtensionRow> typedRows() {
        return draft.rows().stream()
                .filter(row -> row.number() == 1 || row.isTypedIn(draft))
                .toList();
    }

    private Optional<ExtensionLength> extension(ExtensionRow row) {
        LocalDate from = bound(row.name("rangeFrom"));
        LocalDate through = bound(row.name("rangeThrough"));
        return switch (draft.value(row.name("length"))) {
            case "UNTIL" -> until(row).map(day -> new ExtensionLength(from, through, day, null));
            case "PERIOD" -> period(row).map(period -> new ExtensionLength(from, through, null, period));
            default -> {
                say(Step.EXTENSION, row.name("length"), "measures.wrong.choose");
                yield Optional.empty();
            }
        };
    }

    private @Nullable LocalDate bound(String field) {
        return draft.value(field).isEmpty() ? null : day(field).orElse(null);
    }

    private Optional<LocalDate> until(ExtensionRow row) {
        return day(row.name("until"));
    }

    private Optional<LocalDate> day(String field) {
        Optional<LocalDate> day = TypedDay.read(draft.value(field));
        if (day.isEmpty()) {
            say(Step.EXTENSION, field, "measures.wrong.day");
        }
        return day;
    }

    private Optional<Period> period(ExtensionRow row) {
        Optional<Integer> years = number(row.name("years"));
        Optional<Integer> months = number(row.name("months"));
        if (years.isEmpty() || months.isEmpty()) {
            return Optional.empty();
        }
        if (years.get() + months.get() == 0) {
            say(Step.EXTENSION, row.name("years"), "measures.wrong.period");
            return Optional.empty();
        }
        return Optional.of(Period.of(years.get(), months.get(), 0));
    }

    private Optional<Integer> number(String field) {
        try {
            int number = Integer.parseInt(draft.value(field, "0"));
            if (number >= 0 && number <= MOST_MONTHS) {
                return Optional.of(number);
            }
        } catch (NumberFormatException noNumber) {
            // Said below, as of any number that cannot be meant.
        }
        say(Step.EXTENSION, field, "measures.wrong.number");
        return Optional.empty();
    }

    private <T> @Nullable T body(Step step, Class<T> type, String... fields) {
        FormBodies.Read<T> read = bodies.read(draft.typed(fields), type);
        read.problems().forEach(problem -> wrong.put(step, field(problem), problem.detail()));
        return read.body();
    }

    static String field(FieldProblem problem) {
        return last(String.valueOf(problem.pointer()));
    }

    /** At the step whose field it is about; that of the extension, if it is about none. */
    void refused(Refusal refusal) {
        String field = refusal.field().map(this::fieldOf).orElse("");
        Step step = Stream.of(Step.values())
                .filter(each -> draft.fields(each).contains(field))
                .findFirst()
                .orElse(Step.EXTENSION);
        wrong.put(step, field, refusal.detail(words.locale()));
    }

    /** The field of the form for one of the body; of one of its extensions, that of the row in which it was typed. */
    private String fieldOf(String path) {
        String part = last(path);
        return path.startsWith(ONE_OF_EXTENSIONS)
                ? typedRows().get(Integer.parseInt(part)).name("length")
                : OF_PARTS.getOrDefault(part, part);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    void say(Step step, String field, String key, Object... facts) {
        wrong.put(step, field, words.say(key, facts));
    }
}
