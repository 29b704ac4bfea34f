package jp.shunin.registry.api.web.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.shunin.registry.api.http.FieldProblem;
import jp.shunin.registry.api.http.ProblemTexts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of a form: each field in the place that its dotted name says, as a value of the type that the body has there.
 *
 * @param problems the fields that cannot be such values
 */
record FormTree(ObjectNode json, List<FieldProblem> problems) {

    /** A form has no more lines than can be numbered so. */
    private static final Pattern LINE = Pattern.compile("[0-9]{1,2}");

    static FormTree of(Typed typed, Class<?> body, JsonMapper mapper, Locale locale) {
        FormTree tree = new FormTree(mapper.createObjectNode(), new ArrayList<>());
        Arrays.stream(body.getRecordComponents())
                .filter(component -> isPart(component.getType(), body))
                .forEach(component -> tree.json().putObject(component.getName()));
        // In an order that is the same on every node, for the text of the form is what its mark is made of.
        new TreeMap<>(typed.values()).forEach((name, text) -> tree.put(name, text, body, locale));
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
            Optional<Class<?>> line = lineType(type, steps[i]);
            if (line.isEmpty()) {
                place = place.withObjectProperty(steps[i]);
                type = type(type, steps[i]);
            } else if (i + 2 < steps.length && LINE.matcher(steps[i + 1]).matches()) {
                place = line(place.withArrayProperty(steps[i]), Integer.parseInt(steps[i + 1]));
                type = line.get();
                i++;
            } else {
                cannot(name, "WRONG_TYPE", "numberTyped", locale);
                return;
            }
        }
        set(place, steps[steps.length - 1], text, type(type, steps[steps.length - 1]), name, locale);
    }

    private static ObjectNode line(ArrayNode lines, int number) {
        while (lines.size() <= number) {
            lines.addObject();
        }
        return (ObjectNode) lines.get(number);
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

    /** The type of the lines of a field; empty if it has none. */
    private static Optional<Class<?>> lineType(Class<?> body, String field) {
        return component(body, field)
                .map(RecordComponent::getGenericType)
                .filter(ParameterizedType.class::isInstance)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                .filter(Class.class::isInstance)
                .map(type -> (Class<?>) type);
    }

    /** The type of a field; of one that the body does not have, text: the body says that it is unknown. */
    private static Class<?> type(Class<?> body, String field) {
        return component(body, field).<Class<?>>map(RecordComponent::getType).orElse(String.class);
    }

    private static Optional<RecordComponent> component(Class<?> body, String field) {
        RecordComponent[] fields = body.isRecord() ? body.getRecordComponents() : new RecordComponent[0];
        return Arrays.stream(fields)
                .filter(component -> component.getName().equals(field))
                .findFirst();
    }
}
