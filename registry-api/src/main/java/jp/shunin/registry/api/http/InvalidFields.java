package jp.shunin.registry.api.http;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

/** The fields that break a constraint, each with a stable code for the constraint. */
public final class InvalidFields {

    private static final Map<String, String> CODES = Map.of(
            "NotNull", "REQUIRED",
            "NotBlank", "REQUIRED",
            "NotEmpty", "REQUIRED",
            "Size", "TOO_LONG",
            "PositiveOrZero", "NEGATIVE",
            "Digits", "TOO_MANY_DIGITS");

    private InvalidFields() {}

    /** The fields, by their pointers. */
    public static List<FieldProblem> problems(BindException invalid, Locale locale) {
        return invalid.getFieldErrors().stream()
                .map(error -> problem(error, locale))
                .toList();
    }

    private static FieldProblem problem(FieldError error, Locale locale) {
        String code = CODES.getOrDefault(String.valueOf(error.getCode()), "INVALID");
        return FieldProblem.ofField(pointer(error), code, ProblemTexts.text(locale, "field." + code, limit(error)));
    }

    /** The {@code max} of the constraint, where it has one. */
    private static Object limit(FieldError error) {
        ConstraintViolation<?> violation = error.unwrap(ConstraintViolation.class);
        return violation.getConstraintDescriptor().getAttributes().getOrDefault("max", "");
    }

    /** {@code subjects[0].hours} as {@code /subjects/0/hours}. */
    private static String pointer(FieldError error) {
        return "/" + error.getField().replace('.', '/').replace('[', '/').replace("]", "");
    }
}
