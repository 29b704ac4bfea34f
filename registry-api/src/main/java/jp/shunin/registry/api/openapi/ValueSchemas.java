package jp.shunin.registry.api.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Value objects are written as strings, each in one form. */
@Component
final class ValueSchemas implements ModelConverter {

    private static final String POSITION = "^(0|[0-9]+-[0-9]+)$";

    private static final Map<Class<?>, Supplier<Schema<?>>> FORMS = Map.of(
            RegistrationNumber.class, ValueSchemas::registrationNumber,
            Prefecture.class, () -> text("^(0[1-9]|[1-3][0-9]|4[0-7])$", "13"),
            MeasureId.class, () -> text("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "13-demonstration"),
            Rule.class, () -> text("^[A-Z]-[0-9]+$", "K-3"),
            JournalPosition.class, () -> text(POSITION, "763-119"),
            Period.class, () -> text("^P([0-9]+Y)?([0-9]+M)?$", "P2Y"),
            LocalDate.class, () -> string().format("date").example("2026-11-21"),
            OffsetDateTime.class, () -> string().format("date-time").example("2026-05-01T00:00:00+09:00"),
            ObjectNode.class, ValueSchemas::anyObject,
            JsonNode.class, JsonSchema::new);

    static Schema<?> registrationNumber() {
        return text("^[0-9]{8}$", "13059999");
    }

    /** Where to begin in the feed. */
    static Schema<?> feedCursor() {
        return text("^(0|latest|[0-9]+-[0-9]+)$", "763-119");
    }

    static Schema<?> text(String pattern, String example) {
        return string().pattern(pattern).example(example);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Supplier<Schema<?>> form = FORMS.get(rawClass(type));
        if (form != null) {
            return form.get();
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    static Class<?> rawClass(AnnotatedType type) {
        return TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
    }

    private static Schema<?> string() {
        return new JsonSchema().typesItem("string");
    }

    private static Schema<?> anyObject() {
        return new JsonSchema().typesItem("object").additionalProperties(true);
    }
}
