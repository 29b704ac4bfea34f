package jp.shunin.registry.api.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Schemas are called as in the code, without the package: {@code Standing.Registration}. springdoc makes them by their
 * full names, for two that are nested in different places may have the same simple name.
 */
@Component
@Order(1)
final class ShortNames implements OpenApiCustomizer {

    private static final Pattern PACKAGE = Pattern.compile("^([a-z0-9_]+\\.)+(?=[A-Z])");
    private static final String REF = Components.COMPONENTS_SCHEMAS_REF;

    static String fullName(Class<?> type) {
        return type.getName().replace('$', '.');
    }

    @Override
    public void customise(OpenAPI document) {
        var byFullName = document.getComponents().getSchemas();
        var named = new TreeMap<>(byFullName);
        named.clear();
        byFullName.forEach((name, schema) -> {
            if (named.put(shortName(name), schema) != null) {
                throw new IllegalStateException("two schemas are called " + shortName(name) + ": rename a record");
            }
        });
        document.getComponents().setSchemas(named);
        Schemas.in(document).filter(schema -> schema.get$ref() != null).forEach(ShortNames::shorten);
    }

    private static void shorten(Schema<?> schema) {
        String ref = schema.get$ref();
        if (ref.startsWith(REF)) {
            schema.set$ref(REF + shortName(ref.substring(REF.length())));
        }
    }

    private static String shortName(String fullName) {
        return PACKAGE.matcher(fullName).replaceFirst("");
    }
}
