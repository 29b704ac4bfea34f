package jp.shunin.registry.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All schemas of a document, also those within others, each once. */
final class Schemas {

    private final Set<Schema<?>> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private Schemas() {}

    static Stream<Schema<?>> in(OpenAPI document) {
        Schemas all = new Schemas();
        document.getComponents().getSchemas().values().forEach(all::visit);
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(all::visit);
        return all.found.stream();
    }

    private void visit(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> visit(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            visit(operation.getRequestBody().getContent());
        }
        operation.getResponses().values().forEach(answer -> visit(answer.getContent()));
    }

    private void visit(@Nullable Content content) {
        if (content != null) {
            content.values().forEach(media -> visit(media.getSchema()));
        }
    }

    private void visit(@Nullable Schema<?> schema) {
        if (schema == null || !found.add(schema)) {
            return;
        }
        visit(schema.getItems());
        visitAll(schema.getOneOf());
        visitAll(schema.getAnyOf());
        visitAll(schema.getAllOf());
        visitAll(schema.getProperties() == null ? null : schema.getProperties().values());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            visit(values);
        }
    }

    private void visitAll(@Nullable Iterable<?> some) {
        if (some != null) {
            some.forEach(one -> visit((Schema<?>) one));
        }
    }
}
