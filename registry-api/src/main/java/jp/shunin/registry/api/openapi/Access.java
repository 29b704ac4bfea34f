package jp.shunin.registry.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Operation.Grant;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How to sign in, and for each operation which roles may do it and how far: what {@link AccessTable} says. */
@Component
@Order(3)
final class Access implements OpenApiCustomizer {

    private static final String TOKENS = "accessToken";
    private static final String BEARER = "bearer";
    private static final String GROUND = "ground";
    private static final String GROUND_HEADER = "X-Access-Ground";
    private static final int LONGEST_GROUND = 200;
    private static final List<String> PROBLEMS = List.of("401", "403");

    @Override
    public void customise(OpenAPI document) {
        document.getComponents()
                .addParameters(GROUND, ground(GROUND, "query"))
                .addParameters(GROUND_HEADER, ground(GROUND_HEADER, "header"))
                .addSecuritySchemes(
                        TOKENS,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description(Words.get("security." + TOKENS))
                                .flows(new OAuthFlows()
                                        .clientCredentials(new OAuthFlow()
                                                .tokenUrl("/oauth2/token")
                                                .scopes(new Scopes()))))
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .bearerFormat("JWT")
                                .description(Words.get("security." + BEARER)));
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(method, path, operation)));
    }

    /** Why somebody asks for personal data; either way of saying so will do. */
    private static Parameter ground(String name, String place) {
        return new Parameter()
                .name(name)
                .in(place)
                .required(false)
                .description(Words.get(place + "." + name))
                .schema(new JsonSchema().typesItem("string").maxLength(LONGEST_GROUND))
                .example("2026-123");
    }

    private static void complete(PathItem.HttpMethod method, String path, Operation operation) {
        AccessTable.find(method.name(), path).ifPresentOrElse(line -> say(line, operation), () -> {
            operation.setSecurity(new ArrayList<>());
        });
    }

    private static void say(jp.shunin.registry.api.security.Operation line, Operation operation) {
        operation.setSecurity(
                List.of(new SecurityRequirement().addList(TOKENS), new SecurityRequirement().addList(BEARER)));
        PROBLEMS.forEach(
                status -> operation.getResponses().addApiResponse(status, new ApiResponse().$ref("Problem" + status)));
        Map<String, String> roles = new LinkedHashMap<>();
        for (Grant grant : line.grants()) {
            roles.put(grant.role().name(), grant.reach().name());
        }
        operation.addExtension("x-roles", roles);
        if (line.personal()) {
            operation
                    .addParametersItem(new Parameter().$ref(GROUND))
                    .addParametersItem(new Parameter().$ref(GROUND_HEADER));
        }
        operation.addExtension("x-personal-data", line.personal());
    }
}
