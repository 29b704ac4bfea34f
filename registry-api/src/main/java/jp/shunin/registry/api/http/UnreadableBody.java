package jp.shunin.registry.api.http;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where a body cannot be taken as it is and what was expected there, without a word of Java. */
public final class UnreadableBody {

    private UnreadableBody() {}

    /** What is wrong with the body, as far as it decides the answer. */
    static ValueFault fault(JacksonException cause) {
        return switch (cause) {
            case InvalidFormatException bad
            when bad.getValue() instanceof String text -> ValueFault.of(bad.getTargetType(), text);
            // An enum that reads its names itself does not say which one it could not.
            case ValueInstantiationException bad when bad.getType().isEnumType() -> ValueFault.UNKNOWN_VALUE;
            default -> ValueFault.BAD_FORMAT;
        };
    }

    /** Where, and what was expected. */
    public static FieldProblem problem(JacksonException cause, Locale locale) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                at(pointer(cause), "UNKNOWN_FIELD", locale, unknown.getPropertyName());
            case InvalidFormatException bad
            when bad.getValue() instanceof String -> badText(cause, bad.getTargetType(), locale);
            case ValueInstantiationException bad -> badText(cause, bad.getType().getRawClass(), locale);
            case MismatchedInputException more
            when says(more, "Trailing token") -> at(pointer(cause), "MORE_THAN_ONE_VALUE", locale);
            case MismatchedInputException mismatch -> wrongType(cause, mismatch.getTargetType(), locale);
            case InputCoercionException tooLarge -> wrongType(cause, tooLarge.getTargetType(), locale);
            case StreamReadException twice
            when says(twice, "Duplicate Object property") -> at(pointer(twice.processor()), "DUPLICATE_FIELD", locale);
            default ->
                at(
                        pointer(cause),
                        "BAD_JSON",
                        locale,
                        cause.getLocation().getLineNr(),
                        cause.getLocation().getColumnNr());
        };
    }

    /** Whether there was nothing to read, not even null. */
    static boolean isEmpty(JacksonException cause) {
        return cause instanceof MismatchedInputException mismatch
                && mismatch.getPath().isEmpty()
                && mismatch.getCurrentToken() == null;
    }

    private static FieldProblem badText(JacksonException cause, @Nullable Class<?> type, Locale locale) {
        return FieldProblem.ofField(pointer(cause), fault(cause).code(), ExpectedForm.of(type, locale));
    }

    private static FieldProblem wrongType(JacksonException cause, @Nullable Class<?> type, Locale locale) {
        return FieldProblem.ofField(pointer(cause), ValueFault.WRONG_TYPE.code(), ExpectedForm.of(type, locale));
    }

    private static FieldProblem at(String pointer, String code, Locale locale, Object... facts) {
        return FieldProblem.ofField(pointer, code, ProblemTexts.text(locale, "field." + code, facts));
    }

    /** Jackson has no type of its own for these two, only its words. */
    private static boolean says(JacksonException cause, String words) {
        return cause.getOriginalMessage().startsWith(words);
    }

    /** Where the parser stands: Jackson gives no path with what it refuses before it knows the field. */
    private static String pointer(@Nullable JsonParser parser) {
        return parser == null ? "" : parser.streamReadContext().pathAsPointer().toString();
    }

    private static String pointer(JacksonException cause) {
        return cause.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining());
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return "/"
                + (name == null ? reference.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }
}
