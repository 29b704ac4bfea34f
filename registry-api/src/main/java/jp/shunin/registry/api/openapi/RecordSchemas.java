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
        for (RecordComponent part : raw.getRecordComponents()) {
            nameConstants(part.getType(), fields.get(part.getName()));
        }
        fields.replaceAll((name, field) -> nullable.contains(name) ? orNull(field) : field);
        schema.setRequired(fields.keySet().stream()
                .filter(name -> !nullable.contains(name))
                .sorted()
                .toList());
    }

    /** Values that are no names in a programming language come with names for those who generate clients. */
    private static void nameConstants(Class<?> type, @Nullable Schema<?> field) {
        if (field != null
                && field.getEnum() != null
                && type.isEnum()
                && !field.getEnum().stream().allMatch(RecordSchemas::isName)) {
            field.addExtension(
                    "x-enum-varnames",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList());
        }
    }

    private static boolean isName(Object value) {
        return String.valueOf(value).matches("[A-Z0-9_]+");
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
