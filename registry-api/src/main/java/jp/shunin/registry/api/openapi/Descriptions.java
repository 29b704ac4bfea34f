package jp.shunin.registry.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.tags.Tag;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts words and examples to operations, parameters and fields, by their names. What has none keeps its name. */
@Component
@Order(3)
final class Descriptions implements OpenApiCustomizer {

    /** Its positions are of its own. */
    private static final String NOTICES = "watchNotices";

    @Override
    public void customise(OpenAPI document) {
        Map<String, Tag> tags = new TreeMap<>();
        document.getPaths().forEach((path, item) -> {
            Tag tag = tag(path);
            tags.put(tag.getName(), tag);
            describe(tag.getName(), item);
        });
        document.setTags(List.copyOf(tags.values()));
        document.getComponents().getSchemas().forEach((name, schema) -> {
            Words.find("schema." + name).ifPresent(schema::setDescription);
            var fields = schema.getProperties();
            if (fields instanceof Map<?, ?> named) {
                named.forEach((field, form) -> describe(name, String.valueOf(field), form));
            }
        });
    }

    /** The business object, which is the first part of the address. */
    private static Tag tag(String path) {
        String object = path.replaceFirst("^/api/v1/", "").replaceFirst("[/:].*", "");
        Optional<String> description = Words.find("tag." + object);
        return new Tag().name(object).description(description.orElse(null));
    }

    private static void describe(String tag, PathItem item) {
        item.readOperations().forEach(operation -> {
            operation.setTags(List.of(tag));
            describe(operation);
        });
    }

    private static void describe(Operation operation) {
        String id = operation.getOperationId();
        if (operation.getSummary() == null) {
            operation.setSummary(Words.find("operation." + id).orElseGet(() -> Operations.sentence(id)));
        }
        Objects.requireNonNullElse(operation.getParameters(), Collections.<Parameter>emptyList())
                .forEach(parameter -> describe(id, parameter));
        if (operation.getRequestBody() != null) {
            show(id + ".request", operation.getRequestBody().getContent());
        }
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                show(id + ".answer", answer.getContent());
            }
        });
    }

    private static void describe(String operation, Parameter parameter) {
        String name = parameter.getName();
        if (name == null) {
            return;
        }
        if (parameter.getDescription() == null) {
            Words.find("parameter." + operation + "." + name, "parameter." + name)
                    .ifPresent(parameter::setDescription);
        }
        giveForm(operation, parameter);
    }

    /** The forms of texts and numbers whose types say too little. */
    private static void giveForm(String operation, Parameter parameter) {
        switch (parameter.getName()) {
            case "no" -> parameter.setSchema(ValueSchemas.registrationNumber());
            case "after" -> {
                if (!operation.equals(NOTICES)) {
                    parameter.setSchema(ValueSchemas.feedCursor());
                }
            }
            case "limit" -> parameter.getSchema().minimum(BigDecimal.ONE);
            default -> {
                // Its type says enough.
            }
        }
    }

    private static void describe(String schema, String name, Object form) {
        if (form instanceof Schema<?> field && field.getDescription() == null) {
            Words.find("field." + schema + "." + name, "field." + name).ifPresent(field::setDescription);
        }
    }

    private static void show(String example, @Nullable Content content) {
        if (content != null) {
            Examples.find(example).ifPresent(shown -> content.values().forEach(media -> media.setExample(shown)));
        }
    }
}
