package jp.shunin.registry.api.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A field of a record is always there, unless it is {@code @Nullable}: then it may be left out, or be null. */
@Component
final class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> raw = ValueSchemas.rawClass(type);
        Schema<?> defined = context.getDefinedModels().get(ShortNames.fullName(raw));
        if (raw.isRecord() && defined != null && defined.getProperties() != null) {
            describe(raw, defined);
        }
        return resolved;
    }

    private static void describe(Class<?> raw, Schema<?> schema) {
        var fields = schema.getProperties();
        Set<String> nullable = Arrays.stream(raw.getRecordComponents())
                .filter(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        fields.replaceAll((name, field) -> nullable.contains(name) ? orNull(field) : field);
        schema.setRequired(fields.keySet().stream()
                .filter(name -> !nullable.contains(name))
                .sorted()
                .toList());
    }

    private static Schema<?> orNull(Schema<?> field) {
        if (field.get$ref() != null) {
            return new JsonSchema()
                    .addOneOfItem(new JsonSchema().$ref(field.get$ref()))
                    .addOneOfItem(new JsonSchema().typesItem("null"));
        }
        if (field.getTypes() == null || field.getTypes().contains("null")) {
            return field;
        }
        field.addType("null");
        if (field.getEnum() != null) {
            field.addEnumItemObject(null);
        }
        return field;
    }
}
