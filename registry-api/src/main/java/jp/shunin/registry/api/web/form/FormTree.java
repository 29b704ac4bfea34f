package jp.shunin.registry.api.web.form;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.shunin.registry.api.http.FieldProblem;
import jp.shunin.registry.api.http.ProblemTexts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of a form: each field in the place that its dotted name says, as a value of the type that the body has there.
 *
 * @param problems the fields that cannot be such values
 */
record FormTree(ObjectNode json, List<FieldProblem> problems) {

    static FormTree of(Typed typed, Class<?> body, JsonMapper mapper, Locale locale) {
        FormTree tree = new FormTree(mapper.createObjectNode(), new ArrayList<>());
        Arrays.stream(body.getRecordComponents())
                .filter(component -> isPart(component.getType(), body))
                .forEach(component -> tree.json().putObject(component.getName()));
        typed.values().forEach((name, text) -> tree.put(name, text, body, locale));
        return tree;
    }

    /** A part of a body is there even if nothing is typed in it, so that each of its fields can say that it is missing. */
    private static boolean isPart(Class<?> type, Class<?> body) {
        return type.isRecord() && Objects.equals(type.getEnclosingClass(), body.getEnclosingClass());
    }

    private void put(String name, String text, Class<?> body, Locale locale) {
        ObjectNode place = json;
        Class<?> type = body;
        String[] steps = name.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            place = place.withObjectProperty(steps[i]);
            type = type(type, steps[i]);
        }
        set(place, steps[steps.length - 1], text, type(type, steps[steps.length - 1]), name, locale);
    }

    private void set(ObjectNode place, String field, String text, Class<?> type, String name, Locale locale) {
        if (type == LocalDate.class) {
            Optional<LocalDate> day = TypedDay.read(text);
            day.ifPresentOrElse(
                    read -> place.put(field, read.toString()), () -> cannot(name, "BAD_DATE", "day", locale));
        } else if (type == Boolean.class) {
            place.put(field, Boolean.parseBoolean(text));
        } else if (Number.class.isAssignableFrom(type)) {
            number(text)
                    .ifPresentOrElse(
                            read -> setNumber(place, field, type, read),
                            () -> cannot(name, "WRONG_TYPE", "numberTyped", locale));
        } else {
            place.put(field, text);
        }
    }

    private static void setNumber(ObjectNode place, String field, Class<?> type, BigDecimal read) {
        if (type == Integer.class && read.stripTrailingZeros().scale() <= 0) {
            place.put(field, read.toBigInteger());
        } else {
            place.put(field, read);
        }
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private void cannot(String name, String code, String expected, Locale locale) {
        String pointer = "/" + name.replace('.', '/');
        problems.add(FieldProblem.ofField(pointer, code, ProblemTexts.text(locale, "expected." + expected)));
    }

    /** The type of a field; of one that the body does not have, text: the body says that it is unknown. */
    private static Class<?> type(Class<?> body, String field) {
        RecordComponent[] fields = body.isRecord() ? body.getRecordComponents() : new RecordComponent[0];
        return Arrays.stream(fields)
                .filter(component -> component.getName().equals(field))
                .<Class<?>>map(RecordComponent::getType)
                .findFirst()
                .orElse(String.class);
    }
}
