package jp.shunin.registry.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be mended in a request.
 *
 * @param pointer the field of the body, as a JSON pointer; null where a parameter or header is meant
 * @param parameter the parameter or header; null where a field of the body is meant
 * @param code what is wrong with it, stable
 * @param detail the same for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldProblem(
        @Nullable String pointer, @Nullable String parameter, String code, String detail) {

    public static FieldProblem ofField(String pointer, String code, String detail) {
        return new FieldProblem(pointer, null, code, detail);
    }

    public static FieldProblem ofParameter(String parameter, String code, String detail) {
        return new FieldProblem(null, parameter, code, detail);
    }
}
