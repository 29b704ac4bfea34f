package jp.shunin.registry.projections.standing.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.standing.Ground;
import jp.shunin.registry.core.standing.GroundCode;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.ReasonCode;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.Standing.Registration;
import jp.shunin.registry.core.standing.Standing.RunningProhibition;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.projections.standing.StandingJson;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Label("What is written into a leaf is read from it")
class LeafPropertiesTest {

    private static final int FIRST = Math.toIntExact(LocalDate.of(1990, 1, 1).toEpochDay());

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Forms forms = new Forms();

    /** A life of any standings, each but the first from a day on. */
    private record Lived(List<Integer> changes, List<Standing> standings) {

        List<Stretch> stretches() {
            List<Stretch> stretches = new ArrayList<>();
            for (int i = 0; i < standings.size(); i++) {
                stretches.add(new Stretch(
                        i == 0 ? null : LocalDate.ofEpochDay(changes.get(i - 1)),
                        i == changes.size() ? null : LocalDate.ofEpochDay(changes.get(i) - 1L),
                        standings.get(i)));
            }
            return stretches;
        }

        Standing on(int day) {
            return stretches().stream()
                    .filter(stretch -> stretch.contains(LocalDate.ofEpochDay(day)))
                    .findFirst()
                    .orElseThrow()
                    .standing();
        }
    }

    @Provide
    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(FIRST, FIRST + 20_000).map(LocalDate::ofEpochDay);
    }

    @Provide
    static Arbitrary<Lived> lives() {
        return Arbitraries.integers()
                .between(FIRST, FIRST + 20_000)
                .set()
                .ofMaxSize(6)
                .map(days -> days.stream().sorted().toList())
                .flatMap(changes ->
                        standings().list().ofSize(changes.size() + 1).map(standings -> new Lived(changes, standings)));
    }

    private static Arbitrary<Standing> standings() {
        Arbitrary<Held> held = Combinators.combine(
                        Arbitraries.of(true, false),
                        days().injectNull(0.5),
                        days().injectNull(0.2),
                        days().injectNull(0.8))
                .as(Held::new);
        Arbitrary<Registration> registrations = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(Prefecture.class).injectNull(0.2))
                .as(Registration::new);
        Arbitrary<RunningProhibition> prohibitions =
                Combinators.combine(days(), days(), events()).as(RunningProhibition::new);
        Arbitrary<Reason> reasons = Combinators.combine(
                        Arbitraries.of(ReasonCode.class),
                        days().injectNull(0.3),
                        events().injectNull(0.3),
                        Arbitraries.of(Rule.class))
                .as(Reason::new);
        Arbitrary<Ground> grounds = Combinators.combine(
                        Arbitraries.of(GroundCode.class),
                        Arbitraries.of("13-covid-2021", "2020-02-30", "d9f3ccb5-1bad-4f87-b06a-25f9d32e9f0a")
                                .map(MeasureId::new)
                                .injectNull(0.7),
                        events().injectNull(0.3),
                        Arbitraries.of(Rule.class).injectNull(0.3))
                .as(Ground::new);
        return Combinators.combine(
                        registrations,
                        held,
                        held,
                        prohibitions.injectNull(0.8),
                        reasons.list().ofMaxSize(3),
                        grounds.list().ofMaxSize(3))
                .as(Standing::new);
    }

    /** Ids are UUIDs; what else an id may look like must not harm. */
    private static Arbitrary<String> events() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(least -> new UUID(0x1234_5678_9ABC_DEF0L, least).toString()),
                Arbitraries.of(
                        "", "code", "2026-02-28", "D9F3CCB5-1BAD-4F87-B06A-25F9D32E9F0A", "1-1-1-1-1", "\\", "\"\\\""),
                Arbitraries.strings().withCharRange('\0', '\uD7FF').ofMaxLength(40));
    }

    @Property(tries = 300)
    @Label("whatever the stretches of a person are")
    void anyStretches(@ForAll("lives") Lived lived, @ForAll @LongRange(min = 1, max = 1L << 40) long version) {
        Leaf leaf = written(version, lived, StandingJson::write);

        assertThat(leaf.version()).isEqualTo(version);
        assertThat(leaf.between(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .extracting(KnownStretch::toStretch)
                .isEqualTo(lived.stretches());
        for (int day : lived.changes()) {
            assertThat(leaf.on(day - 1).standing()).isEqualTo(lived.on(day - 1));
            assertThat(leaf.on(day).standing()).isEqualTo(lived.on(day));
        }
    }

    @Property(tries = 100)
    @Label("and it is answered with all fields, to the letter, also where the table has others in another order")
    void toTheLetter(@ForAll("lives") Lived lived) {
        for (Leaf leaf : List.of(
                written(1, lived, StandingJson::write),
                written(1, lived, StandingJson::writeAllFields),
                written(1, lived, standing -> reversed(StandingJson.write(standing))))) {
            Bytes json = new Bytes(1);
            leaf.on(Integer.MIN_VALUE).writeTo(json);
            assertThat(new String(json.toArray(), StandardCharsets.UTF_8))
                    .isEqualTo(StandingJson.writeAllFields(lived.standings().getFirst()));
        }
    }

    @Property(tries = 100)
    @Label("and in whose register the entry stands at last, whatever the order of the fields in the table")
    void register(@ForAll("lives") Lived lived) {
        Optional<Prefecture> last = lived.standings().reversed().stream()
                .map(Standing::registration)
                .filter(Registration::registered)
                .flatMap(registration -> Stream.ofNullable(registration.prefecture()))
                .findFirst();

        assertThat(written(1, lived, StandingJson::write).register()).isEqualTo(last);
        assertThat(written(1, lived, standing -> reversed(StandingJson.write(standing)))
                        .register())
                .isEqualTo(last);
    }

    @Property(tries = 100)
    @Label("and a period has the stretches that have a day in it, and no other")
    void periods(@ForAll("lives") Lived lived, @ForAll("days") LocalDate from, @ForAll("days") LocalDate another) {
        LocalDate through = another.isBefore(from) ? from : another;

        assertThat(written(1, lived, StandingJson::write)
                        .between(Math.toIntExact(from.toEpochDay()), Math.toIntExact(through.toEpochDay())))
                .extracting(KnownStretch::toStretch)
                .isEqualTo(lived.stretches().stream()
                        .filter(stretch -> from.datesUntil(through.plusDays(1)).anyMatch(stretch::contains))
                        .toList());
    }

    /** The same JSON with the fields of all objects from the last to the first. */
    private static String reversed(String json) {
        return reversed(JSON.readTree(json)).toString();
    }

    private static JsonNode reversed(JsonNode node) {
        if (node.isArray()) {
            ArrayNode elements = JSON.createArrayNode();
            node.forEach(element -> elements.add(reversed(element)));
            return elements;
        }
        ObjectNode fields = JSON.createObjectNode();
        List<String> names = new ArrayList<>(node.propertyNames());
        names.reversed().forEach(name -> fields.set(name, reversed(node.get(name))));
        return node.isObject() ? fields : node;
    }

    private Leaf written(long version, Lived lived, Function<Standing, String> json) {
        StandingRow row = new StandingRow(
                13_000_001,
                version,
                lived.changes(),
                lived.standings().stream().map(json).toList());
        byte[] bytes = new LeafWriter(forms).write(row);
        return new Leaf(forms, new Bytes(1).add(new byte[] {9, 9, 9}).add(bytes).toArray(), 3);
    }
}
