package jp.shunin.registry.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** With {@code -Dopenapi.write=true} the kept document is written first, for a person to read before it is committed. */
@RunningRegistry
@DisplayName("The OpenAPI document")
class OpenApiDocumentTest {

    private static final Path KEPT = Path.of("../docs/openapi.json");
    private static final String WRITE = "./mvnw -pl registry-api -am test -Dtest=OpenApiDocumentTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.write=true";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final RegisterClient register;

    @Autowired
    OpenApiDocumentTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("is the one kept in docs/openapi.json")
    void kept() throws IOException {
        JsonNode served = served();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(KEPT, JSON.writeValueAsString(served) + "\n");
        }

        assertThat(Files.exists(KEPT))
                .as("docs/openapi.json; write it: %s", WRITE)
                .isTrue();
        assertThat(JSON.writeValueAsString(served))
                .as("the document served and docs/openapi.json. If the change is meant, write the new one: %s", WRITE)
                .isEqualTo(JSON.writeValueAsString(JSON.readTree(Files.readString(KEPT))));
    }

    @Test
    @DisplayName("is OpenAPI 3.1 without a fault")
    void valid() {
        String document = register.get("/v3/api-docs").body();
        ParseOptions withReferences = new ParseOptions();
        withReferences.setResolve(true);

        var parsed = new OpenAPIV3Parser().readContents(document, null, withReferences);

        assertThat(parsed.getMessages()).isNullOrEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).hasSizeGreaterThan(15);
        assertThat(served().at("/openapi").asString()).startsWith("3.1");
    }

    @Test
    @DisplayName("refers to nothing that it does not hold")
    void references() {
        JsonNode document = served();

        assertThat(document.findValues("$ref"))
                .hasSizeGreaterThan(100)
                .allSatisfy(ref -> assertThat(
                                document.at(ref.asString().substring(1)).isObject())
                        .as(ref.asString())
                        .isTrue());
    }

    @Test
    @DisplayName("names no machine and no port")
    void noMachine() {
        assertThat(register.get("/v3/api-docs").body()).doesNotContain("localhost", "127.0.0.1");
    }

    @TestFactory
    @DisplayName(
            "shows for each operation a summary, a tag, problem details, and the form of what goes in and comes out")
    Stream<DynamicTest> operations() {
        return served().at("/paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> DynamicTest.dynamicTest(
                                method.getKey() + " " + path.getKey(), () -> assertDescribed(method.getValue()))));
    }

    private static void assertDescribed(JsonNode operation) {
        assertThat(operation.at("/summary").asString()).isNotBlank();
        assertThat(operation.at("/operationId").asString()).matches("[a-zA-Z]+");
        assertThat(operation.at("/tags").size()).isEqualTo(1);
        assertThat(operation.at("/responses").propertyNames()).contains("400", "503");
        assertThat(operation.findValues("content"))
                .allSatisfy(content -> assertThat(content.valueStream())
                        .isNotEmpty()
                        .allSatisfy(form -> assertThat(form.at("/schema").isObject())
                                .as("a schema in %s", operation)
                                .isTrue()));
    }

    @Test
    @DisplayName("has no words left over for operations that are gone")
    void noDeadWords() {
        List<String> operations = served().findValues("operationId").stream()
                .map(JsonNode::asString)
                .toList();

        assertThat(Words.keys().stream()
                        .filter(key -> key.startsWith("operation."))
                        .map(key -> key.substring("operation.".length())))
                .isNotEmpty()
                .isSubsetOf(operations);
    }

    @TestFactory
    @DisplayName("shows bodies that the register can read:")
    Stream<DynamicTest> examples() {
        return served().at("/paths")
                .propertyStream()
                .filter(path -> path.getValue()
                        .at("/post/requestBody/content/application~1json/example")
                        .isObject())
                .map(path -> DynamicTest.dynamicTest(
                        path.getKey(),
                        () -> assertReadable(
                                path.getKey(),
                                path.getValue().at("/post/requestBody/content/application~1json/example"))));
    }

    /** What the register says to it depends on the entry; but never that it cannot be read. */
    private void assertReadable(String path, JsonNode example) {
        Answer answer = register.post(path.replaceAll("\\{.*?}", "13999998"), example.toString());

        assertThat(answer.status()).as(answer.body()).isIn(Set.of(201, 202, 404, 409));
    }

    @Test
    @DisplayName("says of the recording what the contract says")
    void recording() {
        JsonNode cards = served().at("/paths/~1api~1v1~1care-managers~1{no}~1cards/post");

        assertThat(cards.at("/responses").propertyNames())
                .containsExactlyInAnyOrder("201", "400", "401", "403", "404", "409", "412", "413", "415", "422", "503");
        assertThat(cards.at("/responses/201/headers").propertyNames()).containsExactlyInAnyOrder("ETag", "Location");
        assertThat(cards.at("/parameters").findValues("$ref").stream()
                        .map(JsonNode::asString)
                        .toList())
                .containsAll(List.of("#/components/parameters/Idempotency-Key", "#/components/parameters/If-Match"));
    }

    private JsonNode served() {
        return JSON.readTree(register.get("/v3/api-docs").hasStatus(200).body());
    }
}
