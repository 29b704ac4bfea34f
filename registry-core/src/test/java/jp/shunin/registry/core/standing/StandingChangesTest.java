package jp.shunin.registry.core.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("X-3: what a correction has made of the answers")
class StandingChangesTest {

    /** Event e2 is the card of 2020-04-01, in force through 2025-03-31. */
    private final Person holder = Person.registered("2020-03-20").card("2020-04-01");

    @Test
    @DisplayName("a card that begins later: the days before it change, the days of both only in their bounds")
    void laterCard() {
        Person corrected = holder.replaced("e2", new IssueCard(holder.number(), LocalDate.of(2020, 4, 11)));

        List<StandingChange> changes = changes(holder, corrected);

        assertThat(changes)
                .extracting(StandingChange::from)
                .containsExactly(day("2020-04-01"), day("2020-04-11"), day("2025-04-01"));
        assertThat(changes)
                .extracting(StandingChange::through)
                .containsExactly(day("2020-04-10"), day("2025-03-31"), day("2025-04-10"));
        assertThat(changes)
                .extracting(change -> change.before().careManager().valid())
                .containsExactly(true, true, false);
        assertThat(changes)
                .extracting(change -> change.after().careManager().valid())
                .containsExactly(false, true, true);
    }

    @Test
    @DisplayName("an answer on another ground, or with another event, is the same answer")
    void sameAnswer() {
        Person corrected = holder.annulled("e2").annulled("e3");

        assertThat(corrected.entry().cards().getFirst().event()).isNotEqualTo("e2");
        assertThat(changes(holder, corrected)).isEmpty();
    }

    @Test
    @DisplayName("a prohibition counts, on each of its days")
    void prohibition() {
        Person prohibited = holder.prohibited("2024-01-01", "2024-03-31");

        assertThat(changes(holder, prohibited)).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo("2024-01-01");
            assertThat(change.through()).isEqualTo("2024-03-31");
        });
    }

    @Test
    @DisplayName("a first registration changes all days from it on, without an end")
    void registration() {
        List<StandingChange> changes = StandingChanges.between(
                StandingTimeline.ofNobody(),
                StandingTimeline.of(Person.registered("2020-03-20").entry()));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo("2020-03-20");
            assertThat(change.through()).isNull();
        });
    }

    private static List<StandingChange> changes(Person before, Person after) {
        return StandingChanges.between(StandingTimeline.of(before.entry()), StandingTimeline.of(after.entry()));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
