package jp.shunin.registry.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Comparator;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The same document on every machine and at every start, though the methods of a class come in no order. */
@Component
@Order(4)
final class StableOrder implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        Paths paths = new Paths();
        new TreeMap<>(document.getPaths()).forEach(paths::addPathItem);
        document.setPaths(paths);
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
        paths.values().stream().flatMap(path -> path.readOperations().stream()).forEach(StableOrder::order);
        Schemas.in(document).filter(schema -> schema.getOneOf() != null).forEach(StableOrder::orderForms);
    }

    private static void order(Operation operation) {
        operation.setParameters(operation.getParameters().stream()
                .sorted(Comparator.comparing(parameter -> (parameter.getIn() == null ? "z" : parameter.getIn())
                        + parameter.getName()
                        + parameter.get$ref()))
                .toList());
        ApiResponses answers = new ApiResponses();
        new TreeMap<>(operation.getResponses()).forEach(answers::addApiResponse);
        operation.setResponses(answers);
    }

    /** Forms by name; null, which has none, stays where it is: last. */
    private static void orderForms(Schema<?> schema) {
        schema.getOneOf()
                .sort(Comparator.comparing(form -> form.get$ref(), Comparator.nullsLast(Comparator.naturalOrder())));
    }
}
