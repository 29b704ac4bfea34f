package jp.shunin.registry.core.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.Lives;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StandingTimelinePropertiesTest {

    @Provide
    Arbitrary<Person> lives() {
        return Lives.lives();
    }

    @Property(tries = 200)
    @Label("Q-3: the stretches follow one another without gap or overlap, from no first day to no last, each different")
    void stretchesPartitionTime(@ForAll("lives") Person person) {
        List<Stretch> stretches = StandingTimeline.of(person.entry()).stretches();

        assertThat(stretches.getFirst().from()).isNull();
        assertThat(stretches.getLast().through()).isNull();
        IntStream.range(1, stretches.size()).forEach(i -> {
            Stretch before = stretches.get(i - 1);
            Stretch next = stretches.get(i);
            assertThat(next.from())
                    .isEqualTo(Objects.requireNonNull(before.through()).plusDays(1));
            assertThat(next.standing()).isNotEqualTo(before.standing());
        });
    }

    @Property(tries = 100)
    @Label("Q-1, Q-3: within a stretch the standing is the same on every single day")
    void everyDayOfAStretchSaysTheSame(@ForAll("lives") Person person) {
        RegisterEntry entry = person.entry();
        StandingTimeline timeline = StandingTimeline.of(entry);

        Lives.REGISTERED
                .minusDays(30)
                .datesUntil(Lives.REGISTERED.plusYears(20))
                .forEach(day -> assertThat(timeline.on(day))
                        .isEqualTo(StandingTimeline.standingOn(entry, day, CardEnds.AS_GIVEN)));
    }

    @Property(tries = 200)
    @Label("K-5: a chief is registered and a care manager on every day of the stretch")
    void aChiefIsACareManager(@ForAll("lives") Person person) {
        assertThat(StandingTimeline.of(person.entry()).stretches())
                .filteredOn(stretch -> stretch.standing().chief().valid())
                .allMatch(stretch -> stretch.standing().careManager().valid())
                .allMatch(stretch -> stretch.standing().registration().registered());
    }
}
