package jp.shunin.registry.api.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** The form of a problem (RFC 9457), with what this register adds to it. */
final class ProblemSchemas {

    private ProblemSchemas() {}

    static void addTo(Components components) {
        components.addSchemas("Problem", problem()).addSchemas("Problem.Error", error());
    }

    private static Schema<?> problem() {
        Schema<?> errors = new JsonSchema().typesItem("array");
        errors.setItems(new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + "Problem.Error"));
        return object("Problem", List.of("code", "detail", "status", "title", "type"))
                .addProperty("type", string().format("uri"))
                .addProperty("title", string())
                .addProperty("status", new JsonSchema().typesItem("integer"))
                .addProperty("detail", string())
                .addProperty("instance", string().format("uri-reference"))
                .addProperty("code", string())
                .addProperty("rule", ValueSchemas.text("^[A-Z]-[0-9]+$", "C-1"))
                .addProperty("errors", errors);
    }

    private static Schema<?> error() {
        return object("Problem.Error", List.of("code", "detail"))
                .addProperty("pointer", string().format("json-pointer"))
                .addProperty("parameter", string())
                .addProperty("code", string())
                .addProperty("detail", string());
    }

    private static Schema<?> object(String name, List<String> required) {
        Schema<?> object = new JsonSchema().typesItem("object");
        object.setDescription(Words.get("schema." + name));
        object.setRequired(required);
        return object;
    }

    private static Schema<?> string() {
        return new JsonSchema().typesItem("string");
    }
}
