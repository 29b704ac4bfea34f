package jp.shunin.registry.api.web.people;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.shunin.registry.api.web.form.Input;
import jp.shunin.registry.api.web.form.Option;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.core.caremanager.AttendedSubject;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of a course in an edition as the table of a form, in which each line has its day, its hours and who held it.
 *
 * @param choice the course and edition
 * @param needed the least hours of the course; null where none are known
 * @param attended the hours that the register holds already; null if they are not to be seen
 */
record SubjectTable(
        String choice,
        @Nullable BigDecimal needed,
        @Nullable BigDecimal attended,
        List<Row> rows,
        List<Option> prefectures) {

    /** The names of the lines' fields begin with it, as in the body of the command. */
    static final String LINES = "subjects.";

    /** The hidden field that says of which course and edition the lines are. */
    static final String CHOICE = "subjectsOf";

    static final String NUMBER = "subjectNo";
    static final String DAY = "attendedOn";
    static final String HOURS = "hours";
    static final String HELD_BY = "heldBy";

    /**
     * A line.
     *
     * @param number the number of the subject; null where it is typed
     * @param needed the least hours of the subject; null where none are known
     * @param attended the hours that the register holds already
     * @param waived the hours that need not be attended (T-6)
     * @param missing the hours that are still to be attended, as far as a number is known
     */
    record Row(
            int line,
            @Nullable Integer number,
            @Nullable String name,
            @Nullable BigDecimal needed,
            BigDecimal attended,
            BigDecimal waived,
            BigDecimal missing) {

        /** A line for a subject that the curriculum does not have. */
        static Row free(int line) {
            return new Row(line, null, null, null, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }

        /** The name of one of its fields. */
        public String field(String what) {
            return LINES + line + "." + what;
        }

        /** Who held it says nothing alone. */
        boolean isFilledIn(Typed typed) {
            return Stream.of(NUMBER, DAY, HOURS)
                    .filter(what -> number == null || !what.equals(NUMBER))
                    .anyMatch(what -> !typed.value(field(what)).isEmpty());
        }
    }

    List<Input> inputs() {
        return rows.stream().flatMap(this::inputs).toList();
    }

    private Stream<Input> inputs(Row row) {
        return Stream.of(
                Input.text(row.field(NUMBER)),
                Input.text(row.field(DAY)),
                Input.number(row.field(HOURS)),
                Input.choice(row.field(HELD_BY), prefectures).optional());
    }

    static String choice(Course course, Edition edition) {
        return course + " " + edition;
    }

    /**
     * What a completion is put right by: what was typed into this table; where nothing was, what the completion holds, if
     * the table is of its course.
     */
    Typed correcting(CompleteCourse completion, Typed typed) {
        boolean isOfAnother = !choice.equals(choice(completion.course(), completion.edition()));
        return isOfAnother || typed.value(CHOICE).equals(choice) ? own(typed) : holding(completion, typed);
    }

    /** Each subject in its line, and in a free one where that is taken or there is none. */
    private Typed holding(CompleteCourse completion, Typed typed) {
        Map<String, String> values = withoutLines(typed);
        values.put(CHOICE, choice);
        List<Row> left = new ArrayList<>(rows);
        for (AttendedSubject one : completion.subjects()) {
            Row row = Stream.concat(
                            left.stream().filter(free -> Objects.equals(free.number(), one.subjectNo())),
                            left.stream().filter(free -> free.number() == null))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no line for subject " + one.subjectNo()));
            left.remove(row);
            values.put(row.field(NUMBER), String.valueOf(one.subjectNo()));
            values.put(row.field(DAY), one.attendedOn().toString());
            values.put(row.field(HOURS), one.hours().toPlainString());
            if (one.heldBy() != completion.heldBy()) {
                values.put(row.field(HELD_BY), one.heldBy().code());
            }
        }
        return new Typed(values, typed.key(), typed.seen());
    }

    /** What was typed into this table, and not into that of another course. A line without a day has that of the one before. */
    Typed own(Typed typed) {
        Map<String, String> values =
                typed.value(CHOICE).equals(choice) ? new HashMap<>(typed.values()) : withoutLines(typed);
        Typed here = new Typed(values, typed.key(), typed.seen());
        String day = "";
        for (Row row : filledIn(here)) {
            day = values.getOrDefault(row.field(DAY), day);
            if (!day.isEmpty()) {
                values.put(row.field(DAY), day);
            }
        }
        return new Typed(values, typed.key(), typed.seen());
    }

    private static Map<String, String> withoutLines(Typed typed) {
        Map<String, String> values = new HashMap<>(typed.values());
        values.keySet().removeIf(name -> name.startsWith(LINES));
        return values;
    }

    /** The same with the hours that are still to be attended, where none were typed. */
    Typed withMissingHours(Typed typed) {
        Map<String, String> values = new HashMap<>(typed.values());
        for (Row row : rows) {
            if (row.missing().signum() > 0) {
                values.putIfAbsent(row.field(HOURS), row.missing().toPlainString());
            }
        }
        return new Typed(values, typed.key(), typed.seen());
    }

    List<Row> filledIn(Typed typed) {
        return rows.stream().filter(row -> row.isFilledIn(typed)).toList();
    }

    /** The hours that were typed, as far as they can be read. */
    BigDecimal hours(Typed typed) {
        return rows.stream()
                .map(row -> typed.value(row.field(HOURS)))
                .filter(hours -> hours.matches("[0-9]{1,3}(\\.[0-9]{1,2})?"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
