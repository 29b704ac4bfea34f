package jp.shunin.registry.api.http;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What is wrong with a value of a request: it cannot be read (400), or it can be read and cannot be (422).
 *
 * @param status the status of a request with such a value
 * @param code stable, for programs
 */
record ValueFault(HttpStatus status, String code) {

    static final ValueFault WRONG_TYPE = malformed("WRONG_TYPE");
    static final ValueFault BAD_FORMAT = malformed("BAD_FORMAT");
    static final ValueFault REQUIRED = malformed("REQUIRED");
    static final ValueFault UNKNOWN_PARAMETER = malformed("UNKNOWN_PARAMETER");
    static final ValueFault NOT_TOGETHER = malformed("NOT_TOGETHER");
    static final ValueFault IMPOSSIBLE_VALUE = impossible("IMPOSSIBLE_VALUE");
    static final ValueFault UNKNOWN_VALUE = impossible("UNKNOWN_VALUE");
    static final ValueFault DATE_DOES_NOT_EXIST = impossible("DATE_DOES_NOT_EXIST");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Map<Class<?>, Pattern> FORMS = Map.of(
            LocalDate.class, Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
            Prefecture.class, Pattern.compile("[0-9]{2}"));

    /** Whether a text has the form of a value of the type, be it one or not. */
    static boolean isWellFormed(Class<?> type, String text) {
        Pattern form = FORMS.getOrDefault(type, type.isEnum() ? WORD : null);
        return form != null && form.matcher(text).matches();
    }

    /** What is wrong with a text that is no value of the type; null is the type of an object. */
    static ValueFault of(@Nullable Class<?> type, String text) {
        if (type == null || type.isPrimitive() || type == Boolean.class || Number.class.isAssignableFrom(type)) {
            return WRONG_TYPE;
        }
        if (type == LocalDate.class) {
            return isWellFormed(type, text) ? DATE_DOES_NOT_EXIST : malformed("BAD_DATE");
        }
        if (type.isEnum()) {
            return isWellFormed(type, text) ? UNKNOWN_VALUE : malformed(UNKNOWN_VALUE.code());
        }
        return BAD_FORMAT;
    }

    /** The code of the problem of a request with such a value. */
    String problemCode() {
        return isMalformed() ? "MALFORMED" : "INVALID_FIELDS";
    }

    /** The code of the answer to a line of a batch with such a value, which has no room for the field. */
    String lineCode() {
        return isMalformed() ? problemCode() : code;
    }

    private boolean isMalformed() {
        return Objects.equals(status, HttpStatus.BAD_REQUEST);
    }

    private static ValueFault malformed(String code) {
        return new ValueFault(HttpStatus.BAD_REQUEST, code);
    }

    private static ValueFault impossible(String code) {
        return new ValueFault(HttpStatus.UNPROCESSABLE_CONTENT, code);
    }
}
