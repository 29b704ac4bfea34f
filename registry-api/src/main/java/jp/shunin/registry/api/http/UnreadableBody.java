package jp.shunin.registry.api.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where a body cannot be read and what was expected there, without a word of Java. */
final class UnreadableBody {

    private UnreadableBody() {}

    static FieldProblem problem(JacksonException cause, Locale locale) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> at(cause, locale, "UNKNOWN_FIELD", unknown.getPropertyName());
            case InvalidFormatException bad -> bad(bad, bad.getTargetType(), locale);
            case ValueInstantiationException bad -> bad(bad, bad.getType().getRawClass(), locale);
            case MismatchedInputException trailing
            when saysOf(trailing, "Trailing token") -> at(cause, locale, "MORE_THAN_ONE_VALUE");
            case MismatchedInputException mismatch ->
                FieldProblem.ofField(
                        pointer(cause), ExpectedForm.WRONG_TYPE, ExpectedForm.of(mismatch.getTargetType(), locale));
            case StreamReadException twice
            when saysOf(twice, "Duplicate Object property") -> at(cause, locale, "DUPLICATE_FIELD");
            default -> badJson(cause, locale);
        };
    }

    private static FieldProblem bad(JacksonException cause, @Nullable Class<?> type, Locale locale) {
        return FieldProblem.ofField(pointer(cause), ExpectedForm.codeForBad(type), ExpectedForm.of(type, locale));
    }

    private static FieldProblem badJson(JacksonException cause, Locale locale) {
        return at(
                cause,
                locale,
                "BAD_JSON",
                cause.getLocation().getLineNr(),
                cause.getLocation().getColumnNr());
    }

    private static FieldProblem at(JacksonException cause, Locale locale, String code, Object... facts) {
        return FieldProblem.ofField(pointer(cause), code, ProblemTexts.text(locale, "field." + code, facts));
    }

    /** Jackson has no type of its own for these two, only its words. */
    private static boolean saysOf(JacksonException cause, String words) {
        return cause.getOriginalMessage().startsWith(words);
    }

    private static String pointer(JacksonException cause) {
        List<JacksonException.Reference> path = cause.getPath();
        return path.stream().map(UnreadableBody::step).collect(Collectors.joining());
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return "/"
                + (name == null ? reference.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }
}
