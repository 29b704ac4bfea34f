package jp.shunin.registry.api.support;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI document, to hold it to its own rules and messages to it. */
public final class AsyncApi {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RULES = "/asyncapi/schema-3.0.0.json";

    private final JsonNode document;

    private AsyncApi(JsonNode document) {
        this.document = document;
    }

    /** The document that a register serves. */
    public static AsyncApi servedBy(RegisterClient register) {
        return new AsyncApi(register.get("/asyncapi.json").hasStatus(200).json());
    }

    public JsonNode document() {
        return document;
    }

    /** What is wrong with the document by the rules of AsyncAPI. */
    public List<String> faults() {
        try (InputStream rules = Objects.requireNonNull(AsyncApi.class.getResourceAsStream(RULES))) {
            return faults(JSON.readTree(rules), document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is wrong with a value by one of the document's schemas. */
    public List<String> faults(String schema, JsonNode value) {
        ObjectNode one = JSON.createObjectNode();
        one.put("$schema", "http://json-schema.org/draft-07/schema#");
        one.put("$ref", "#/components/schemas/" + schema);
        one.set("components", document.at("/components"));
        return faults(one, value);
    }

    private static List<String> faults(JsonNode rules, JsonNode value) {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(rules);
        return schema
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
