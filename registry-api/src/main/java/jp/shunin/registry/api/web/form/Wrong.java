package jp.shunin.registry.api.web.form;

import java.util.Locale;
import jp.shunin.registry.api.http.FieldProblem;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a form.
 *
 * @param field the name of the field that it is about; null if it is about none
 * @param code stable
 * @param text what is wrong and how to mend it
 * @param rule the rule that refuses; null if none does
 */
public record Wrong(
        @Nullable String field,
        String code,
        String text,
        @Nullable String rule) {

    public static Wrong of(FieldProblem problem) {
        String pointer = problem.pointer();
        return new Wrong(pointer == null ? null : name(pointer.substring(1)), problem.code(), problem.detail(), null);
    }

    public static Wrong of(Refusal refusal, Locale locale) {
        return new Wrong(
                refusal.field().map(Wrong::name).orElse(null),
                refusal.code().name(),
                refusal.detail(locale),
                refusal.rule().map(Rule::id).orElse(null));
    }

    private static String name(String path) {
        return path.replace('/', '.');
    }

    /** Whether it is about a field, or about the whole of which that is a part. */
    boolean isAbout(String name) {
        return name.equals(field);
    }
}
