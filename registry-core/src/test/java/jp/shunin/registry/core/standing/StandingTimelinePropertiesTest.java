package jp.shunin.registry.core.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class StandingTimelinePropertiesTest {

    private static final LocalDate REGISTERED = LocalDate.of(2012, 2, 29);

    private enum Kind {
        CARD,
        RENEWAL,
        COURSE,
        INVALIDATION,
        TRANSFER,
        PROHIBITION,
        REMOVAL
    }

    /** Something that may happen in a life; what the rules refuse does not. */
    private record Happening(Kind kind, int daysAfterRegistration, Course course, int certificate) {

        Person to(Person person) {
            try {
                return apply(person);
            } catch (CommandRefused _) {
                return person; // Refused, so it leaves no trace: the laws hold for what is recorded.
            }
        }

        private Person apply(Person person) {
            LocalDate day = REGISTERED.plusDays(daysAfterRegistration);
            return switch (kind) {
                case CARD -> person.card(day.toString());
                case RENEWAL -> person.renewed(day.toString());
                case COURSE -> person.completed(course, day.toString(), "N" + certificate);
                case INVALIDATION -> person.invalidated("N" + certificate, day.toString());
                case TRANSFER ->
                    person.transferred(certificate % 2 == 0 ? Prefecture.KYOTO : Prefecture.TOKYO, day.toString());
                case PROHIBITION ->
                    person.prohibited(day.toString(), day.plusDays(90).toString());
                case REMOVAL -> person.removed(RemovalCause.REQUEST, day.toString());
            };
        }
    }

    @Provide
    Arbitrary<Person> lives() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(4, Kind.CARD),
                Tuple.of(4, Kind.RENEWAL),
                Tuple.of(8, Kind.COURSE),
                Tuple.of(2, Kind.INVALIDATION),
                Tuple.of(2, Kind.TRANSFER),
                Tuple.of(1, Kind.PROHIBITION),
                Tuple.of(1, Kind.REMOVAL));
        Arbitrary<Course> courses =
                Arbitraries.of(Course.CHIEF, Course.CHIEF_RENEWAL, Course.RETRAINING, Course.RENEWAL_EXPERIENCED_FIRST);
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 5300),
                        courses,
                        Arbitraries.integers().between(1, 12))
                .as(Happening::new)
                .list()
                .ofMaxSize(20)
                .map(StandingTimelinePropertiesTest::live);
    }

    private static Person live(List<Happening> happenings) {
        Person person = Person.registered(REGISTERED.toString());
        for (Happening happening : happenings) {
            person = happening.to(person);
        }
        return person;
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

        REGISTERED
                .minusDays(30)
                .datesUntil(REGISTERED.plusYears(20))
                .forEach(day -> assertThat(timeline.on(day)).isEqualTo(Assessment.of(entry, day)));
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
