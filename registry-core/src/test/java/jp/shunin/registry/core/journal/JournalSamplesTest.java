package jp.shunin.registry.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Every event and revision ever released stays readable")
class JournalSamplesTest {

    private static final List<WrittenEvent> SAMPLES = Samples.all();

    private static final Set<String> PERSONAL = Arrays.stream(PersonalRecord.class.getRecordComponents())
            .map(component -> component.getName())
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Integer> SEALED_SINCE =
            Map.of("CareManagerRegistered", 3, "LegacyEntryMigrated", 2, "ParticularsChanged", 2);

    private final JsonEventFormat format = JsonEventFormat.ofRegistry();
    private final JsonMapper mapper = JsonMapper.shared();

    @ParameterizedTest
    @FieldSource("SAMPLES")
    @DisplayName("a sample reads as today's type")
    void readsAsTodaysType(WrittenEvent sample) {
        Object event = format.read(sample);

        assertThat(EventCatalogue.REGISTRY.ofJavaType(event.getClass()))
                .map(EventType::name)
                .contains(sample.name());
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    @DisplayName("what was read is written in the newest revision, whose sample has the same form")
    void writesBackTheSame(WrittenEvent sample) {
        WrittenEvent written = format.write(format.read(sample));

        assertThat(format.read(written)).isEqualTo(format.read(sample));
        if (written.revision() == sample.revision()) {
            assertThat(mapper.readTree(written.json())).isEqualTo(mapper.readTree(sample.json()));
        }
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    @DisplayName("each event has a name, and a sample of each of its revisions")
    void everyEventHasSamples(Class<?> javaType) {
        EventType type = EventCatalogue.REGISTRY.ofJavaType(javaType).orElseThrow();

        assertThat(SAMPLES.stream()
                        .filter(sample -> sample.name().equals(type.name()))
                        .map(WrittenEvent::revision))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, type.revision()).boxed().toList());
    }

    @Test
    @DisplayName("no released sample is left without an event")
    void everySampleHasAnEvent() {
        assertThat(SAMPLES)
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(EventCatalogue.REGISTRY.ofName(sample.name()))
                        .isPresent());
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    @DisplayName("personal data lies within `person` and nowhere else")
    void personalDataIsTogether(WrittenEvent sample) {
        ObjectNode payload = (ObjectNode) mapper.readTree(sample.json());
        JsonNode person = payload.remove("person");

        assertThat(fieldNames(payload)).doesNotContainAnyElementsOf(PERSONAL);
        if (person != null && isSealed(sample)) {
            assertThat(person.propertyNames()).containsExactly("sealed");
        } else if (person != null) {
            assertThat(PERSONAL).containsAll(person.propertyNames());
        }
    }

    /** Since which revision it is. */
    private static boolean isSealed(WrittenEvent sample) {
        Integer since = SEALED_SINCE.get(sample.name());
        return since != null && sample.revision() >= since;
    }

    static Stream<Class<?>> eventTypes() {
        return Stream.of(CareManagerEvent.class, SpecialMeasureEvent.class).flatMap(JournalSamplesTest::permitted);
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(JournalSamplesTest::permitted)
                : Stream.of(type);
    }

    private static List<String> fieldNames(JsonNode node) {
        Stream<String> own = node.propertyNames().stream();
        Stream<String> below = node.valueStream().flatMap(child -> fieldNames(child).stream());
        return Stream.concat(own, below).toList();
    }
}
