package jp.shunin.registry.core.journal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The journal's format: JSON under stable names and revisions, read back through upcasters. */
public final class JsonEventFormat implements EventFormat {

    private final EventCatalogue catalogue;
    private final UpcasterChain upcasters;
    private final JsonMapper mapper;
    private final Map<EventType, ObjectReader> readers = new ConcurrentHashMap<>();

    /** The format of the registry's events. */
    public static JsonEventFormat ofRegistry() {
        return new JsonEventFormat(EventCatalogue.REGISTRY, RegistryUpcasters.ALL);
    }

    JsonEventFormat(EventCatalogue catalogue, List<Upcaster> upcasters) {
        this.catalogue = catalogue;
        this.upcasters = new UpcasterChain(upcasters);
        this.mapper = EventJson.mapper();
    }

    @Override
    public WrittenEvent write(Object event) {
        EventType type = catalogue
                .ofJavaType(event.getClass())
                .orElseThrow(() -> new UnreadableEventException(
                        "the journal keeps no events of " + event.getClass().getName()));
        try {
            return new WrittenEvent(type.name(), type.revision(), mapper.writeValueAsBytes(event));
        } catch (JacksonException e) {
            throw new UnreadableEventException("cannot write the event " + type.name(), e);
        }
    }

    @Override
    public Object read(WrittenEvent written) {
        EventType type = catalogue
                .ofName(written.name())
                .orElseThrow(() -> new UnreadableEventException("no event has the name " + written.name()));
        try {
            if (written.revision() == type.revision()) {
                return required(reader(type).readValue(written.json()), written);
            }
            ObjectNode payload = upcasters.upcast(type, written.revision(), payload(written));
            return required(mapper.treeToValue(payload, type.javaType()), written);
        } catch (JacksonException e) {
            throw new UnreadableEventException(
                    "cannot read the event %s, revision %d".formatted(written.name(), written.revision()), e);
        }
    }

    /** Kept ready: to look up how a type is read costs about as much as to read an event. */
    private ObjectReader reader(EventType type) {
        return readers.computeIfAbsent(type, known -> mapper.readerFor(known.javaType()));
    }

    private ObjectNode payload(WrittenEvent written) {
        if (mapper.readTree(written.json()) instanceof ObjectNode payload) {
            return payload;
        }
        throw noObject(written);
    }

    /** Jackson reads the JSON literal null as no object at all, and an absent property as null. */
    private static Object required(@Nullable Object event, WrittenEvent written) {
        if (event == null) {
            throw noObject(written);
        }
        RequiredProperties.firstMissing(event).ifPresent(path -> {
            throw new UnreadableEventException(
                    "the event %s, revision %d, lacks %s".formatted(written.name(), written.revision(), path));
        });
        return event;
    }

    private static UnreadableEventException noObject(WrittenEvent written) {
        return new UnreadableEventException(
                "the event %s, revision %d, is no JSON object".formatted(written.name(), written.revision()));
    }
}
