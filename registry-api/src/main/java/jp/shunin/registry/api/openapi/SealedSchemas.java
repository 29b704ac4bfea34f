package jp.shunin.registry.api.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.PersonalDetails;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A sealed interface is one of the records that it permits. */
@Component
final class SealedSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = ValueSchemas.rawClass(type);
        if (raw == PersonalDetails.class) {
            return recordOrNull(context);
        }
        if (raw.isInterface() && raw.isSealed()) {
            Schema<?> oneOf = new JsonSchema();
            forms(raw)
                    .sorted(Comparator.comparing(Class::getSimpleName))
                    .map(form -> context.resolve(new AnnotatedType(form).resolveAsRef(true)))
                    .forEach(oneOf::addOneOfItem);
            return oneOf;
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    /** The records of a sealed interface, those of the sealed interfaces within it among them. */
    private static Stream<Class<?>> forms(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedSchemas::forms)
                : Stream.of(type);
    }

    /** Answers tell who somebody is, or that it was forgotten; they never show what is sealed. */
    private static Schema<?> recordOrNull(ModelConverterContext context) {
        return new JsonSchema()
                .addOneOfItem(context.resolve(new AnnotatedType(PersonalRecord.class).resolveAsRef(true)))
                .addOneOfItem(new JsonSchema().typesItem("null"));
    }
}
