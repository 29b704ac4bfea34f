package jp.shunin.registry.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In what forms many numbers may be sent and a batch is answered: what is no JSON is read and written by hand. */
@Component
@Order(4)
final class BatchForms implements OpenApiCustomizer {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    @Override
    public void customise(OpenAPI document) {
        PathItem numbers = Objects.requireNonNull(document.getPaths().get("/api/v1/watch-lists/{watchListId}/numbers"));
        List.of(numbers.getPost(), numbers.getPut())
                .forEach(operation ->
                        operation.getRequestBody().getContent().addMediaType(CSV, text("request.numbers.csv")));
        PathItem path = Objects.requireNonNull(document.getPaths().get("/api/v1/standings:batch"));
        Operation batch = path.getPost();
        batch.getRequestBody()
                .getContent()
                .addMediaType(NDJSON, text("request.batch.ndjson"))
                .addMediaType(CSV, text("request.batch.csv"));
        Objects.requireNonNull(batch.getResponses().get("200"))
                .content(new Content()
                        .addMediaType(NDJSON, text("answer.batch"))
                        .addMediaType(CSV, text("answer.batch"))
                        .addMediaType("application/json", array()));
    }

    private static MediaType text(String words) {
        return new MediaType().schema(new JsonSchema().typesItem("string").description(Words.get(words)));
    }

    private static MediaType array() {
        return new MediaType().schema(new JsonSchema().typesItem("array").description(Words.get("answer.batch")));
    }
}
