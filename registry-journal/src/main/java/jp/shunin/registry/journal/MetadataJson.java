package jp.shunin.registry.journal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.shunin.registry.core.journal.UnreadableEventException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Metadata as a JSON object of strings, its keys sorted. */
final class MetadataJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private static final String NO_OBJECT = "metadata is not a JSON object of strings";

    private MetadataJson() {}

    /** @throws IllegalArgumentException if a value is not text */
    static SortedMap<String, String> texts(Map<String, ?> metadata) {
        SortedMap<String, String> texts = new TreeMap<>();
        metadata.forEach((key, value) -> texts.put(key, text(key, value)));
        return texts;
    }

    static byte[] write(SortedMap<String, String> metadata) {
        return MAPPER.writeValueAsBytes(metadata);
    }

    private static String text(String key, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("metadata is text, but \"" + key + "\" is " + value);
    }

    /** @throws UnreadableEventException if it is not a JSON object of strings */
    static Map<String, String> read(byte[] json) {
        try {
            return MAPPER.readValue(json, STRINGS);
        } catch (JacksonException cause) {
            throw new UnreadableEventException(NO_OBJECT, cause);
        }
    }

    /**
     * One of the strings, without reading the others; null if there is none of this name.
     *
     * @throws UnreadableEventException if it is not a JSON object of strings
     */
    static @Nullable String readOne(byte[] json, String name) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            requireObject(parser.nextToken() == JsonToken.START_OBJECT);
            String found = null;
            for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                requireObject(parser.nextToken() == JsonToken.VALUE_STRING);
                found = key.equals(name) ? parser.getString() : found;
            }
            requireObject(parser.currentToken() == JsonToken.END_OBJECT);
            return found;
        } catch (JacksonException cause) {
            throw new UnreadableEventException(NO_OBJECT, cause);
        }
    }

    private static void requireObject(boolean isOne) {
        if (!isOne) {
            throw new UnreadableEventException(NO_OBJECT);
        }
    }
}
