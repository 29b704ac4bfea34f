package jp.shunin.registry.api.web.form;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown: what can be filled in, what was, and what is wrong with it.
 *
 * @param fields those that stand one under the other
 * @param inTable those that stand in a table after them
 * @param address where it is recorded; its preview lies at {@code <address>/preview}
 * @param seen the mark of the outcome that is shown with it; empty if none is
 */
public record Form(
        String address, List<Field> fields, List<Field> inTable, List<Wrong> problems, String key, String seen) {

    /**
     * A field with what was typed.
     *
     * @param wrong what is wrong with it; null if nothing is
     */
    public record Field(Input input, String value, @Nullable String wrong) {

        /** The id of its element, to which the summary of what is wrong leads. */
        public String id() {
            return Form.id(input.name());
        }

        /** The elements that describe it, by their ids. */
        public @Nullable String describedBy() {
            String hint = input.kind() == Input.Kind.DAY ? id() + "-hint" : "";
            String error = wrong == null ? "" : id() + "-error";
            String both = (hint + " " + error).strip();
            return both.isEmpty() ? null : both;
        }

        /** The day that was typed, in the words of {@code day}; empty if it is none. */
        public Optional<LocalDate> day() {
            return TypedDay.read(value);
        }
    }

    public static Form of(String address, List<Input> inputs, Typed typed, List<Wrong> problems, String seen) {
        return of(address, inputs, List.of(), typed, problems, seen);
    }

    /** A form that has a table too. */
    public static Form of(
            String address, List<Input> inputs, List<Input> inTable, Typed typed, List<Wrong> problems, String seen) {
        List<Input> all = Stream.concat(inputs.stream(), inTable.stream()).toList();
        return new Form(
                address,
                fields(inputs, typed, problems),
                fields(inTable, typed, problems),
                inOrder(problems, all),
                typed.key(),
                seen);
    }

    private static List<Field> fields(List<Input> inputs, Typed typed, List<Wrong> problems) {
        return inputs.stream()
                .map(input -> new Field(input, typed.value(input.name()), wrong(input, problems)))
                .toList();
    }

    /** A field of the table. */
    public Field cell(String name) {
        return inTable.stream()
                .filter(field -> field.input().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cell " + name));
    }

    /** As the fields stand, those about no field last. */
    private static List<Wrong> inOrder(List<Wrong> problems, List<Input> inputs) {
        return problems.stream()
                .sorted(Comparator.comparingInt(problem -> place(problem, inputs)))
                .toList();
    }

    private static int place(Wrong problem, List<Input> inputs) {
        int place = inputs.stream().map(Input::name).toList().indexOf(problem.field());
        return place < 0 ? inputs.size() : place;
    }

    private static @Nullable String wrong(Input input, List<Wrong> problems) {
        String texts = problems.stream()
                .filter(problem -> problem.isAbout(input.name()))
                .map(Wrong::text)
                .collect(Collectors.joining(" "));
        return texts.isEmpty() ? null : texts;
    }

    static String id(String name) {
        return "field-" + name.replace('.', '-');
    }

    /** Where the summary leads for a problem: to its field, if that is shown. */
    public @Nullable String target(Wrong problem) {
        return Stream.concat(fields.stream(), inTable.stream())
                .filter(field -> problem.isAbout(field.input().name()))
                .map(Field::id)
                .findFirst()
                .orElse(null);
    }
}
