package jp.shunin.registry.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** An operation is called as its method, and where two methods share an address, as the first of them in the alphabet. */
@Component
final class Operations implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setOperationId(name(operation, handler.getMethod().getName()));
        if (operation.getParameters() != null) {
            Set<String> choosing = choosingParameters(handler);
            operation.getParameters().stream()
                    .filter(parameter -> choosing.contains(parameter.getName()))
                    .forEach(Operations::leaveOpen);
        }
        return operation;
    }

    /** springdoc gives the operation of an earlier method of the address, with its name. */
    private static String name(Operation operation, String method) {
        String before = Objects.requireNonNullElse(operation.getOperationId(), method);
        String earlier = before.replaceFirst("_[0-9]+$", "");
        return earlier.compareTo(method) < 0 ? earlier : method;
    }

    /** Parameters that choose between the methods of an address, and so may be left out of its questions. */
    private static Set<String> choosingParameters(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping == null ? Set.of() : Arrays.stream(mapping.params()).collect(Collectors.toSet());
    }

    private static void leaveOpen(Parameter parameter) {
        parameter.setRequired(false);
    }

    /** The name of a method as a sentence: {@code issueCard} is "Issue card". */
    static String sentence(String method) {
        String words = method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
