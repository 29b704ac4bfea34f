package jp.shunin.registry.api.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.shunin.registry.api.http.FieldProblem;
import jp.shunin.registry.api.http.InvalidFields;
import jp.shunin.registry.api.http.Language;
import jp.shunin.registry.api.http.NamesPrefecture;
import jp.shunin.registry.api.http.UnreadableBody;
import jp.shunin.registry.api.security.Admission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a form into the body that the same command has over the API, and holds it to the same constraints. */
@Component
public class FormBodies {

    private final JsonMapper json;
    private final Validator validator;
    private final HttpServletRequest request;

    FormBodies(JsonMapper json, Validator validator, HttpServletRequest request) {
        this.json = json;
        this.validator = validator;
        this.request = request;
    }

    /**
     * What a form says, or what is wrong with it.
     *
     * @param body the body; null if something is wrong
     * @param said the same as JSON
     * @param problems what is wrong, field by field; none if the body can be taken
     */
    public record Read<T>(@Nullable T body, ObjectNode said, List<FieldProblem> problems) {}

    /**
     * Reads a form.
     *
     * @throws RuntimeException the refusal of a body that names a prefecture for which its sender may not act
     */
    public <T> Read<T> read(Typed typed, Class<T> type) {
        Locale locale = Language.askedBy(request);
        FormTree tree = FormTree.of(typed, type, json, locale);
        List<FieldProblem> unreadable = tree.problems();
        try {
            T body = json.treeToValue(tree.json(), type);
            List<FieldProblem> all = Stream.concat(
                            unreadable.stream(), invalid(body, locale).filter(found -> isNew(found, unreadable)))
                    .toList();
            requireOwn(body);
            return new Read<>(all.isEmpty() ? body : null, tree.json(), all);
        } catch (JacksonException cannot) {
            return new Read<>(null, tree.json(), List.of(UnreadableBody.problem(cannot, locale)));
        }
    }

    /** The same for a part of a body, with what is wrong in its place there. */
    public <T> Read<T> readPart(String part, Typed typed, Class<T> type) {
        Read<T> read = read(typed, type);
        List<FieldProblem> placed = read.problems().stream()
                .map(problem -> FieldProblem.ofField("/" + part + problem.pointer(), problem.code(), problem.detail()))
                .toList();
        return new Read<>(read.body(), read.said(), placed);
    }

    /** A field that cannot be read is missing too, which need not be said. */
    private static boolean isNew(FieldProblem found, List<FieldProblem> told) {
        return told.stream()
                .noneMatch(problem -> String.valueOf(problem.pointer()).equals(found.pointer()));
    }

    private Stream<FieldProblem> invalid(Object body, Locale locale) {
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(body, "form");
        validator.validate(body, errors);
        return InvalidFields.problems(new BindException(errors), locale).stream();
    }

    private void requireOwn(Object body) {
        if (body instanceof NamesPrefecture names) {
            Admission.of(request).requireOwn(names.onBehalfOf());
        }
    }
}
