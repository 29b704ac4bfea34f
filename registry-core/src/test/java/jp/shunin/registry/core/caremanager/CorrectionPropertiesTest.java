package jp.shunin.registry.core.caremanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.ReasonCode;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.standing.Stretch;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("X-3: the laws of corrections")
class CorrectionPropertiesTest {

    @Provide
    Arbitrary<Person> lives() {
        return Lives.unamendedLives();
    }

    @Property(tries = 300)
    @Label("The same commands, known from their events, lead to the same life again")
    void livedAgain(@ForAll("lives") Person person) {
        assertThat(answers(person.livedAgainWithout(step -> false))).isEqualTo(answers(person));
    }

    @Property(tries = 500, maxDiscardRatio = 20)
    @Label("To annul a record equals never having made it")
    void annulledIsAsNeverMade(@ForAll("lives") Person person, @ForAll @IntRange(min = 1, max = 20) int which) {
        Step step = step(person, which);
        Person annulled = annulled(person, step);

        Person never = person.livedAgainWithout(step::equals);

        assertThat(answers(annulled)).isEqualTo(answers(never));
    }

    @Property(tries = 500, maxDiscardRatio = 20)
    @Label("To annul the annulment brings the life back")
    void backAgain(@ForAll("lives") Person person, @ForAll @IntRange(min = 1, max = 20) int which) {
        Person annulled = annulled(person, step(person, which));

        Person back =
                annulled.annulled(annulled.events().get(person.events().size()).id());

        assertThat(answers(back)).isEqualTo(answers(person));
    }

    @Property(tries = 300, maxDiscardRatio = 20)
    @Label("What was known before a correction stays known")
    void earlierKnowledgeStays(@ForAll("lives") Person person, @ForAll @IntRange(min = 1, max = 20) int which) {
        Person annulled = annulled(person, step(person, which));

        assertThat(annulled.entryAsOf(person.events().size())).isEqualTo(person.entry());
        assertThat(annulled.entry().version()).isEqualTo(annulled.events().size());
    }

    private static Step step(Person person, int which) {
        List<Step> steps = person.entry().ledger().steps();
        Assume.that(which < steps.size());
        return steps.get(which);
    }

    /** The life after the annulment; a life in which a later record stands in the way shows nothing here. */
    private static Person annulled(Person person, Step step) {
        try {
            return person.annulled(step.id());
        } catch (CommandRefused refused) {
            Assume.that(false);
            throw refused;
        }
    }

    /** What is answered from each day on which anything changes; the events that are cited have other ids. */
    private record Answer(
            LocalDate from,
            Standing.Registration registration,
            Object careManager,
            Object chief,
            boolean prohibited,
            List<ReasonCode> reasons) {}

    private static List<Answer> answers(Person person) {
        StandingTimeline timeline = StandingTimeline.of(person.entry());
        return timeline.stretches().stream()
                .map(Stretch::from)
                .filter(Objects::nonNull)
                .map(from -> answer(from, timeline.on(from)))
                .toList();
    }

    private static Answer answer(LocalDate from, Standing standing) {
        return new Answer(
                from,
                standing.registration(),
                standing.careManager(),
                standing.chief(),
                standing.prohibition() != null,
                standing.reasons().stream().map(Reason::code).toList());
    }
}
