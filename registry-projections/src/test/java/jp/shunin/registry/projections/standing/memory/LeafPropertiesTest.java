package jp.shunin.registry.projections.standing.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.Standing.Registration;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.projections.standing.StandingJson;
import jp.shunin.registry.projections.standing.kept.Bytes;
import jp.shunin.registry.projections.standing.kept.KeptStandings;
import jp.shunin.registry.projections.testing.AnyStanding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

@Label("What is written into a leaf is read from it")
class LeafPropertiesTest {

    private static final int FIRST = Math.toIntExact(LocalDate.of(1990, 1, 1).toEpochDay());

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
                .flatMap(changes -> AnyStanding.any()
                        .list()
                        .ofSize(changes.size() + 1)
                        .map(standings -> new Lived(changes, standings)));
    }

    @Property(tries = 300)
    @Label("whatever the stretches of a person are")
    void anyStretches(@ForAll("lives") Lived lived, @ForAll @LongRange(min = 1, max = 1L << 40) long version) {
        Leaf leaf = written(version, lived);

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
    @Label("and it is answered with all fields, to the letter")
    void toTheLetter(@ForAll("lives") Lived lived) {
        Bytes json = new Bytes(1);
        written(1, lived).on(Integer.MIN_VALUE).writeTo(json);

        assertThat(new String(json.toArray(), StandardCharsets.UTF_8))
                .isEqualTo(StandingJson.writeAllFields(lived.standings().getFirst()));
    }

    @Property(tries = 100)
    @Label("and in whose register the entry stands at last")
    void register(@ForAll("lives") Lived lived) {
        Optional<Prefecture> last = lived.standings().reversed().stream()
                .map(Standing::registration)
                .filter(Registration::registered)
                .flatMap(registration -> Stream.ofNullable(registration.prefecture()))
                .findFirst();

        assertThat(written(1, lived).register()).isEqualTo(last);
    }

    @Property(tries = 100)
    @Label("and a period has the stretches that have a day in it, and no other")
    void periods(@ForAll("lives") Lived lived, @ForAll("days") LocalDate from, @ForAll("days") LocalDate another) {
        LocalDate through = another.isBefore(from) ? from : another;

        assertThat(written(1, lived).between(Math.toIntExact(from.toEpochDay()), Math.toIntExact(through.toEpochDay())))
                .extracting(KnownStretch::toStretch)
                .isEqualTo(lived.stretches().stream()
                        .filter(stretch -> from.datesUntil(through.plusDays(1)).anyMatch(stretch::contains))
                        .toList());
    }

    private Leaf written(long version, Lived lived) {
        StandingRow row = StandingRow.of("13000001", version, lived.changes(), KeptStandings.write(lived.standings()));
        byte[] bytes = new LeafWriter(forms).write(row);
        return new Leaf(forms, new Bytes(1).add(new byte[] {9, 9, 9}).add(bytes).toArray(), 3);
    }
}
