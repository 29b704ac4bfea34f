package jp.shunin.registry.api.synthetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.core.journal.JsonEventFormat;
import jp.shunin.registry.core.journal.WrittenEvent;
import jp.shunin.registry.core.synthetic.Population;
import jp.shunin.registry.core.synthetic.SyntheticLife;
import org.axonframework.eventhandling.DomainEventMessage;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A population as a file of events: a JSON object a line, as the journal would keep them, person after person. */
public final class EventFile {

    private static final EventFormat FORMAT = JsonEventFormat.ofRegistry();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventFile() {}

    /** Writes all people, after the special measures that they know. */
    public static Generated write(Population population, OutputStream out, GenerationWatch watch) throws IOException {
        return write(population, out, watch, Runtime.getRuntime().availableProcessors());
    }

    static Generated write(Population population, OutputStream out, GenerationWatch watch, int threads)
            throws IOException {
        out.write(
                lines(population.measures().stream().map(SyntheticMessages::of).toList()));
        watch.begin(GenerationWatch.Part.PEOPLE, population.people());
        long people = 0;
        long events = 0;
        long refused = 0;
        try (Pages<Person> pages =
                new Pages<>(population.people(), place -> Person.of(population.life(place)), threads)) {
            for (List<Person> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                for (Person person : page) {
                    out.write(person.lines());
                    events += person.events();
                    refused += person.refused();
                }
                people += page.size();
                watch.reached(people);
            }
        }
        return new Generated(people, events, refused);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Person(byte[] lines, int events, int refused) {

        static Person of(SyntheticLife life) {
            return new Person(
                    EventFile.lines(SyntheticMessages.of(life)),
                    life.events().size(),
                    life.refusals().size());
        }
    }

    static byte[] lines(List<? extends DomainEventMessage<?>> messages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (DomainEventMessage<?> message : messages) {
            bytes.writeBytes(line(message));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private static byte[] line(DomainEventMessage<?> message) {
        WrittenEvent written = FORMAT.write(message.getPayload());
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringProperty("entryType", message.getType());
            json.writeStringProperty("entryId", message.getAggregateIdentifier());
            json.writeNumberProperty("sequence", message.getSequenceNumber());
            json.writeStringProperty("eventId", message.getIdentifier());
            json.writeStringProperty("type", written.name());
            json.writeNumberProperty("revision", written.revision());
            json.writeStringProperty("recordedAt", message.getTimestamp().toString());
            json.writeName("data");
            json.writeRawValue(new String(written.json(), StandardCharsets.UTF_8));
            json.writeObjectPropertyStart("metadata");
            message.getMetaData().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> json.writeStringProperty(entry.getKey(), String.valueOf(entry.getValue())));
            json.writeEndObject();
            json.writeEndObject();
        }
        return line.toByteArray();
    }
}
