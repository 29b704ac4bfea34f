package jp.shunin.registry.projections.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.journal.testing.TestDatabase;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Q-1: the standing is written in the transaction that appends the events")
class StandingProjectionTest {

    private static final LocalDate FIRST_CARD = LocalDate.of(2016, 6, 1);

    private final Life hanako = Life.of(59_001);
    private final Register register = Register.withoutFollowers();
    private final StandingQueries standings = new StandingQueries(register.dataSource());

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("so it is there as soon as the command has been answered")
    void visibleAtOnce() {
        register.send(hanako.registered("2016-05-20"), hanako.card("2016-06-01"));

        assertThat(standings.version(hanako.number())).hasValue(2L);
        assertThat(standings.on(hanako.number(), FIRST_CARD)).hasValueSatisfying(answer -> {
            assertThat(answer.version()).isEqualTo(2);
            assertThat(answer.standing().careManager().valid()).isTrue();
        });
    }

    @Test
    @DisplayName("so it goes when that transaction is rolled back, and nobody else has seen it")
    void rolledBack() {
        register.send(hanako.registered("2016-05-20"));

        TestDatabase.transaction(register.dataSource()).executeWithoutResult(status -> {
            register.send(hanako.card("2016-06-01"));
            assertThat(standings.version(hanako.number())).as("within").hasValue(2L);
            assertThat(versionAsOthersSeeIt()).as("outside").isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(standings.version(hanako.number())).hasValue(1L);
        assertThat(standings.on(hanako.number(), FIRST_CARD))
                .hasValueSatisfying(answer ->
                        assertThat(answer.standing().careManager().valid()).isFalse());
        assertThat(register.journal().entry(hanako.number().value())).hasSize(1);
    }

    private long versionAsOthersSeeIt() {
        return register.inAnotherTransaction(
                () -> standings.version(hanako.number()).orElseThrow());
    }

    @Test
    @DisplayName("so nothing is recorded where it cannot be written")
    void refusedTogether() {
        register.sql()
                .sql("alter table standing rename column standings to elsewhere")
                .update();

        assertThatThrownBy(() -> register.send(hanako.registered("2016-05-20")))
                .rootCause()
                .hasMessageContaining("standings");

        assertThat(register.journal().entry(hanako.number().value())).isEmpty();
        assertThat(standings.version(hanako.number())).isEmpty();
    }

    @Test
    @DisplayName("and is on every border of every stretch, and around it, what the fold of the events says")
    void equalsTheFold() {
        register.send(hanako.full());

        StandingTimeline timeline = StandingTimeline.of(
                new EntryReader(register.journal()).entry(hanako.number()).orElseThrow());
        assertThat(timeline.stretches()).hasSizeGreaterThan(6);
        assertThat(borders(timeline))
                .allSatisfy(day -> assertThat(standings.on(hanako.number(), day))
                        .hasValueSatisfying(
                                answer -> assertThat(answer.standing()).isEqualTo(timeline.on(day))));
    }

    @Test
    @DisplayName("Q-3: and over a period gives the stretches of the fold that have a day in it")
    void overAPeriod() {
        register.send(hanako.full());

        StandingTimeline timeline = StandingTimeline.of(
                new EntryReader(register.journal()).entry(hanako.number()).orElseThrow());
        LocalDate from = LocalDate.of(2021, 5, 31);
        LocalDate through = LocalDate.of(2023, 4, 1);

        assertThat(standings.between(hanako.number(), from, through))
                .hasSizeGreaterThan(2)
                .extracting(stretch -> stretch.within(from, through))
                .isEqualTo(timeline.within(from, through));
    }

    static Stream<LocalDate> borders(StandingTimeline timeline) {
        return timeline.stretches().stream()
                .map(Stretch::from)
                .flatMap(Stream::ofNullable)
                .flatMap(first -> Stream.of(first.minusDays(1), first, first.plusDays(1)));
    }
}
