package jp.shunin.registry.projections.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.standing.StandingQueries;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

@Label("Q-2, Q-5: what was known at any moment is the fold of what had been recorded by then")
class KnownAtPropertiesTest {

    private static final LocalDate REGISTERED = LocalDate.of(2014, 2, 28);
    private static final Register REGISTER = Register.empty();
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final EntryReader entries = new EntryReader(REGISTER.journal());
    private final History history = new History(REGISTER.journal(), REGISTER.dataSource(), CardEnds.AS_GIVEN);
    private final StandingQueries standings = new StandingQueries(REGISTER.dataSource());

    /** Something that may happen in a life, so many days after the registration. */
    private record Happening(String name, int days, BiFunction<Life, LocalDate, CareManagerCommand> command) {

        CareManagerCommand to(Life life) {
            return command.apply(life, REGISTERED.plusDays(days));
        }

        @Override
        public String toString() {
            return name + " on " + REGISTERED.plusDays(days);
        }
    }

    @AfterContainer
    static void stop() {
        REGISTER.close();
    }

    @Provide
    static Arbitrary<List<Happening>> lives() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 4500);
        Arbitrary<Integer> certificates = Arbitraries.integers().between(1, 6);
        Arbitrary<Course> courses =
                Arbitraries.of(Course.CHIEF, Course.CHIEF_RENEWAL, Course.RETRAINING, Course.RENEWAL_EXPERIENCED_FIRST);
        Arbitrary<Happening> completions = Combinators.combine(days, courses, certificates)
                .as((day, course, certificate) -> new Happening(
                        course.name(), day, (life, on) -> life.completed(course, on.toString(), "N" + certificate)));
        Arbitrary<Happening> invalidations = Combinators.combine(days, certificates)
                .as((day, certificate) -> new Happening(
                        "invalidation", day, (life, on) -> life.invalidated("N" + certificate, on.toString())));
        return Arbitraries.oneOf(
                        days.map(day -> new Happening("card", day, (life, on) -> life.card(on.toString()))),
                        days.map(day -> new Happening("renewal", day, (life, on) -> life.renewed(on.toString()))),
                        completions,
                        completions,
                        invalidations,
                        days.map(day ->
                                new Happening("move", day, (life, on) -> life.moved(Prefecture.KYOTO, on.toString()))))
                .list()
                .ofMaxSize(15);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    @Label("whether it is read from the tables or folded on the spot")
    void knownAt(@ForAll("lives") List<Happening> happenings) {
        Life life = lived(happenings);

        List<HistoryItem> items = history.of(life.number());
        RegisterEntry before = null;
        for (JournalEntry written : REGISTER.journal().entry(life.number().value())) {
            HistoryItem item = items.get(Math.toIntExact(written.sequence()));
            RegisterEntry after = RegisterEntry.evolve(before, EntryReader.recorded(written));
            LocalDate day = item.event().effectiveOn();
            assertThat(item.standingBefore()).isEqualTo(standing(before, day));
            assertThat(item.standingAfter()).isEqualTo(standing(after, day));
            if (isLastOfItsMoment(items, item)) {
                assertThat(entries.entryAsKnownAt(life.number(), item.recordedAt()))
                        .hasValue(after);
                assertThat(entries.entryAsKnownAt(
                                life.number(), item.recordedAt().minusNanos(1000)))
                        .as("a microsecond earlier")
                        .isNotEqualTo(Optional.of(after));
            }
            before = after;
        }
        assertStandingIsThatOf(life, StandingTimeline.of(Objects.requireNonNull(before)));
    }

    private void assertStandingIsThatOf(Life life, StandingTimeline timeline) {
        timeline.stretches().stream()
                .map(Stretch::from)
                .flatMap(Stream::ofNullable)
                .flatMap(first -> Stream.of(first.minusDays(1), first))
                .forEach(day -> assertThat(standings.on(life.number(), day))
                        .hasValueSatisfying(
                                answer -> assertThat(answer.standing()).isEqualTo(timeline.on(day))));
    }

    private static Standing standing(@Nullable RegisterEntry entry, LocalDate day) {
        return entry == null ? Standing.UNKNOWN : StandingTimeline.of(entry).on(day);
    }

    /** One command may record several events; all or none of them are known. */
    private static boolean isLastOfItsMoment(List<HistoryItem> items, HistoryItem item) {
        int next = items.indexOf(item) + 1;
        return next == items.size() || items.get(next).recordedAt().isAfter(item.recordedAt());
    }

    /** A new life each time; what the rules refuse is not recorded. */
    private static Life lived(List<Happening> happenings) {
        Life life = Life.of(SERIAL.incrementAndGet());
        REGISTER.send(life.registered(REGISTERED.toString()));
        for (Happening happening : happenings) {
            try {
                REGISTER.send(happening.to(life));
            } catch (CommandRefused _) {
                continue; // It leaves no trace: the law holds for what is recorded.
            }
        }
        return life;
    }
}
