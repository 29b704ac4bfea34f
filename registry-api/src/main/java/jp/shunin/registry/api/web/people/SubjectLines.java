package jp.shunin.registry.api.web.people;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.shunin.registry.api.http.FieldProblem;
import jp.shunin.registry.api.web.form.FormBodies;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.api.web.people.SubjectTable.Row;
import jp.shunin.registry.api.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A form with a table of subjects as the body of the command has it: the lines that are filled in, one after the other.
 *
 * @param rows in which rows of the table they stand
 */
record SubjectLines(Typed sent, List<Row> rows) {

    private static final Pattern LINE = Pattern.compile("/subjects/([0-9]+)(/.*)?");
    private static final List<String> FIELDS =
            List.of(SubjectTable.NUMBER, SubjectTable.DAY, SubjectTable.HOURS, SubjectTable.HELD_BY);

    /** @param table null if the form has none now */
    static SubjectLines of(Typed typed, @Nullable SubjectTable table) {
        Map<String, String> values = new HashMap<>(typed.values());
        values.remove(SubjectTable.CHOICE);
        values.keySet().removeIf(name -> name.startsWith(SubjectTable.LINES));
        List<Row> rows = table == null ? List.of() : table.filledIn(typed);
        for (int i = 0; i < rows.size(); i++) {
            for (String field : FIELDS) {
                String text = text(rows.get(i), field, typed);
                if (!text.isEmpty()) {
                    values.put(SubjectTable.LINES + i + "." + field, text);
                }
            }
        }
        return new SubjectLines(new Typed(values, typed.key(), typed.seen()), rows);
    }

    /** Who holds the course holds its subjects, unless it is said. */
    private static String text(Row row, String field, Typed typed) {
        Integer number = row.number();
        if (field.equals(SubjectTable.NUMBER) && number != null) {
            return number.toString();
        }
        String text = typed.value(row.field(field));
        return field.equals(SubjectTable.HELD_BY) && text.isEmpty() ? typed.value(SubjectTable.HELD_BY) : text;
    }

    /** Reads the body, with what is wrong in its place in the table. */
    <T> FormBodies.Read<T> read(FormBodies bodies, Class<T> type, Words words) {
        FormBodies.Read<T> read = bodies.read(sent, type);
        List<FieldProblem> placed =
                read.problems().stream().map(problem -> placed(problem, words)).toList();
        return new FormBodies.Read<>(read.body(), read.said(), placed);
    }

    private FieldProblem placed(FieldProblem problem, Words words) {
        Matcher line = LINE.matcher(String.valueOf(problem.pointer()));
        if (!line.matches()) {
            return problem;
        }
        int row = rows.get(Integer.parseInt(line.group(1))).line();
        String pointer = String.format(Locale.ROOT, "/subjects/%d%s", row, line.group(2));
        return FieldProblem.ofField(
                pointer, problem.code(), words.say("subjects.inLine", String.valueOf(row + 1), problem.detail()));
    }
}
