package jp.shunin.registry.core.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.CardsWithoutEnd;
import jp.shunin.registry.core.caremanager.Lives;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lives under the old law, read again under a new one by which cards have no end from a day in the midst of them. */
class CardEndsPropertiesTest {

    @Provide
    Arbitrary<Person> lives() {
        return Lives.lives();
    }

    @Provide
    Arbitrary<LocalDate> firstDays() {
        return Arbitraries.integers().between(0, 3_000).map(Lives.REGISTERED::plusDays);
    }

    @Property(tries = 300)
    @Label("Of any day before the new law the answer is the same, with it and without it")
    void thePastStays(@ForAll("lives") Person person, @ForAll("firstDays") LocalDate firstDay) {
        StandingTimeline asGiven = StandingTimeline.of(person.entry());
        StandingTimeline byTheLaw = byTheLaw(person, firstDay);

        Lives.REGISTERED
                .minusDays(30)
                .datesUntil(firstDay)
                .forEach(day -> assertThat(byTheLaw.on(day)).isEqualTo(asGiven.on(day)));
    }

    @Property(tries = 300)
    @Label("From the new law on no card runs out, and none that was over comes back")
    void noCardRunsOut(@ForAll("lives") Person person, @ForAll("firstDays") LocalDate firstDay) {
        StandingTimeline byTheLaw = byTheLaw(person, firstDay);

        assertThat(byTheLaw.stretches())
                .flatExtracting(stretch -> stretch.standing().reasons())
                .filteredOn(reason -> reason.code() == ReasonCode.CARD_EXPIRED)
                .allSatisfy(reason -> assertThat(reason.on()).isBefore(firstDay));
        assertThat(byTheLaw.on(firstDay).careManager().valid())
                .isEqualTo(StandingTimeline.of(person.entry())
                        .on(firstDay)
                        .careManager()
                        .valid());
    }

    @Property(tries = 200)
    @Label("Q-3: the stretches follow one another without gap, each different, and within one every day says the same")
    void stretchesPartitionTime(@ForAll("lives") Person person, @ForAll("firstDays") LocalDate firstDay) {
        RegisterEntry entry = person.entry();
        StandingTimeline timeline = byTheLaw(person, firstDay);
        List<Stretch> stretches = timeline.stretches();
        CardEnds ends = CardEnds.by(CardsWithoutEnd.from(firstDay));

        IntStream.range(1, stretches.size()).forEach(i -> {
            Stretch before = stretches.get(i - 1);
            assertThat(stretches.get(i).from())
                    .isEqualTo(Objects.requireNonNull(before.through()).plusDays(1));
            assertThat(stretches.get(i).standing()).isNotEqualTo(before.standing());
        });
        firstDay.minusDays(30)
                .datesUntil(firstDay.plusYears(6))
                .forEach(day -> assertThat(timeline.on(day)).isEqualTo(Assessment.of(ends.on(day, entry), day)));
    }

    private static StandingTimeline byTheLaw(Person person, LocalDate firstDay) {
        return StandingTimeline.of(person.entry(), CardEnds.by(CardsWithoutEnd.from(firstDay)));
    }
}
