package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningRegistry
@DisplayName("A parameter that an operation does not have is refused")
class KnownParametersTest {

    private static final String UNKNOWN = "notAParameter";

    private final RegisterClient register;

    @Autowired
    KnownParametersTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("and named, with those that it has")
    void misspelt() {
        Answer answer =
                register.get("/api/v1/care-managers/13999998/standing?on=2026-11-21&knowAt=2026-05-01T00:00:00Z");

        answer.hasStatus(400);
        assertThat(answer.text("/errors/0/parameter")).isEqualTo("knowAt");
        assertThat(answer.text("/errors/0/code")).isEqualTo("UNKNOWN_PARAMETER");
        assertThat(answer.text("/detail")).contains("from, knownAt, on, through");
    }

    @Test
    @DisplayName("whereas the ground is known wherever personal data is answered, and only there")
    void ground() {
        register.get("/api/v1/care-managers?name=x&ground=test").hasStatus(200);
        register.get("/api/v1/special-measures?ground=test").hasStatus(400);
    }

    @TestFactory
    @DisplayName("by each operation, and none that the OpenAPI document names:")
    Stream<DynamicTest> operations() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(Path.of("../docs/openapi.json")))
                .at("/paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> DynamicTest.dynamicTest(
                                operation.getKey() + " " + path.getKey(),
                                () -> assertRefused(operation.getKey(), path.getKey(), operation.getValue()))));
    }

    private void assertRefused(String method, String path, JsonNode operation) {
        String documented = operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter -> parameter.path("name").asString() + "=x&")
                .collect(Collectors.joining());

        Answer answer = register.send(
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                path.replaceAll("\\{.*?}", "13999998") + "?" + documented + UNKNOWN + "=x",
                headers -> operation.at("/requestBody/content").propertyNames().stream()
                        .findFirst()
                        .ifPresent(form -> headers.set(HttpHeaders.CONTENT_TYPE, form)));

        answer.hasStatus(400);
        assertThat(answer.text("/errors/0/parameter")).as(answer.body()).isEqualTo(UNKNOWN);
    }
}
