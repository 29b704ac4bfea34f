package jp.shunin.registry.api.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the register answered, with what a test expects of it. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(RestTestClient.ResponseSpec response) {
        EntityExchangeResult<byte[]> result = response.expectBody().returnResult();
        byte[] body = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    public Answer hasStatus(int expected) {
        assertThat(status).as("status of %s", body).isEqualTo(expected);
        return this;
    }

    /** 201, with where the entry is and its version. */
    public Answer isRecorded() {
        hasStatus(201);
        assertThat(headers.getLocation()).as("Location").isNotNull();
        assertThat(headers.getETag()).as("ETag").isEqualTo("\"" + number("/version") + "\"");
        return this;
    }

    /** Recorded, with exactly these events. */
    public Answer isRecordedAs(String... types) {
        isRecorded();
        assertThat(json().at("/events")
                        .valueStream()
                        .map(event -> event.at("/type").asString()))
                .containsExactly(types);
        return this;
    }

    /** Problem details (RFC 9457), complete, with this status and code. */
    public Answer isProblem(int expectedStatus, String code) {
        hasStatus(expectedStatus);
        assertThat(headers.getContentType()).as(body).isNotNull();
        assertThat(MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(headers.getContentType()))
                .as("media type %s", headers.getContentType())
                .isTrue();
        assertThat(text("/code")).as(body).isEqualTo(code);
        assertThat(text("/type")).as(body).isEqualTo("/problems/" + code);
        assertThat(number("/status")).as(body).isEqualTo(expectedStatus);
        assertThat(headers.get(HttpHeaders.CONTENT_LANGUAGE))
                .as(body)
                .hasSize(1)
                .first()
                .isIn("en", "ja");
        assertThat(headers.getVary().stream().filter(HttpHeaders.ACCEPT_LANGUAGE::equalsIgnoreCase))
                .as(body)
                .hasSize(1);
        for (String member : List.of("/type", "/title", "/detail", "/instance")) {
            assertThat(text(member)).as("%s of %s", member, body).isNotBlank();
        }
        return this;
    }

    /** A command refused by a rule of the domain, or by none. */
    public Answer isRefused(int expectedStatus, String code, @Nullable String rule) {
        isProblem(expectedStatus, code);
        assertThat(json().at("/rule").asString("")).as("rule of %s", body).isEqualTo(rule == null ? "" : rule);
        return this;
    }

    /** One of {@code errors} points to this field with this code. */
    public Answer pointsTo(String pointer, String code) {
        assertThat(json().at("/errors").valueStream()).as(body).anySatisfy(error -> {
            assertThat(error.at("/pointer").asString()).isEqualTo(pointer);
            assertThat(error.at("/code").asString()).isEqualTo(code);
            assertThat(error.at("/detail").asString()).isNotBlank();
        });
        return this;
    }

    /** One of {@code errors} names this parameter or header with this code. */
    public Answer names(String parameter, String code) {
        assertThat(json().at("/errors").valueStream()).as(body).anySatisfy(error -> {
            assertThat(error.at("/parameter").asString()).isEqualTo(parameter);
            assertThat(error.at("/code").asString()).isEqualTo(code);
            assertThat(error.at("/detail").asString()).isNotBlank();
        });
        return this;
    }

    /** The member at a JSON pointer is this text, number or truth value. */
    public Answer says(String pointer, Object value) {
        assertThat(json().at(pointer).asString(""))
                .as("%s of %s", pointer, body)
                .isEqualTo(value.toString());
        return this;
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The text at a JSON pointer. */
    public String text(String pointer) {
        JsonNode found = json().at(pointer);
        assertThat(found.isString()).as("%s of %s", pointer, body).isTrue();
        return found.asString();
    }

    /** The whole number at a JSON pointer. */
    public long number(String pointer) {
        JsonNode found = json().at(pointer);
        assertThat(found.isIntegralNumber()).as("%s of %s", pointer, body).isTrue();
        return found.asLong();
    }

    public String etag() {
        return String.valueOf(headers.getETag());
    }
}
