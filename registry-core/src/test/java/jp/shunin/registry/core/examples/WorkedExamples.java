package jp.shunin.registry.core.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples as they were handed over: {@code worked_examples.json}, as it is. */
final class WorkedExamples {

    private static final JsonNode FILE = read();

    private WorkedExamples() {}

    static List<String> ids() {
        return FILE.get("examples")
                .valueStream()
                .map(example -> example.get("id").asString())
                .toList();
    }

    static JsonNode input(String id) {
        return example(id).get("input");
    }

    static JsonNode expected(String id) {
        return example(id).get("expected");
    }

    /** Every place, at any depth, that gives a day or a fiscal year both in wareki and otherwise. */
    static Stream<JsonNode> wareki() {
        return inside(FILE).filter(node -> node.has("wareki") && (node.has("iso") || node.has("fy")));
    }

    private static JsonNode example(String id) {
        return FILE.get("examples")
                .valueStream()
                .filter(example -> example.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> inside(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(WorkedExamples::inside));
    }

    private static JsonNode read() {
        try (InputStream file = WorkedExamples.class.getResourceAsStream("/worked_examples.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
