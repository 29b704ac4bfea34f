package jp.shunin.registry.projections.standing.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.journal.testing.TestDatabase;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.standing.StandingJson;
import jp.shunin.registry.projections.standing.StandingQueries.Asked;
import jp.shunin.registry.projections.standing.kept.KeptStandings;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@DisplayName("Standings from memory")
class StandingsTest {

    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
    private static final LocalDate BEFORE_ALL = LocalDate.of(2000, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(2040, 1, 1);
    private static final Pattern EVENT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}");

    private final Life hanako = Life.of(59_001);
    private final Life taro = Life.of(59_002);
    private final Register register = Register.withoutFollowers();
    private final Line line = new Line(register);
    private final Standings standings = new Standings(line, register.clock());

    /** The line to the database, which can be cut. */
    private static final class Line extends DelegatingDataSource {

        private volatile boolean cut;

        Line(Register register) {
            super(register.dataSource());
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLException("cut", "08001");
            }
            return super.getConnection();
        }
    }

    @AfterEach
    void stop() {
        standings.close();
        register.close();
    }

    @Test
    @DisplayName("are those of the fold, on every border of every stretch and over all of them, as the table's are")
    void equalTheFold() {
        register.send(hanako.full());
        List<KnownStretch> looked = stretches();
        assertThat(standings.areRemembered()).isFalse();
        remember();

        StandingTimeline timeline = StandingTimeline.of(
                new EntryReader(register.journal()).entry(hanako.number()).orElseThrow());
        assertThat(stretches()).extracting(KnownStretch::toStretch).isEqualTo(timeline.stretches());
        assertThat(looked).extracting(KnownStretch::toStretch).isEqualTo(timeline.stretches());
        timeline.stretches().stream()
                .map(Stretch::from)
                .filter(Objects::nonNull)
                .flatMap(first -> Stream.of(first.minusDays(1), first))
                .forEach(day -> assertThat(on(hanako.number(), day).standing()).isEqualTo(timeline.on(day)));
    }

    @Test
    @DisplayName("know what was committed before the question, whichever node recorded it")
    void neverStale() {
        remember();
        assertThat(standings.on(hanako.number(), DAY).answer()).isEmpty();

        register.send(hanako.registered("2016-05-20"));
        assertThat(on(hanako.number(), DAY).careManager()).isFalse();

        register.send(hanako.card("2016-06-01"), taro.registered("2016-05-20"));
        assertThat(standings
                        .all(List.of(new Asked(hanako.number(), DAY), new Asked(taro.number(), DAY)))
                        .answer())
                .map(Optional::orElseThrow)
                .extracting(KnownStanding::version, KnownStanding::careManager)
                .containsExactly(tuple(2L, true), tuple(1L, false));
        assertThat(standings.areRemembered()).isTrue();
    }

    @Test
    @DisplayName("know nothing of what was rolled back, nor of what is still open, and then know it")
    void openTransactions() {
        register.send(hanako.registered("2016-05-20"), taro.registered("2016-05-20"));
        remember();

        TestDatabase.transaction(register.dataSource()).executeWithoutResult(status -> {
            register.send(hanako.card("2016-06-01"));
            register.inAnotherTransaction(() -> {
                register.send(taro.card("2016-06-01"));
                return 0;
            });
            assertThat(on(hanako.number(), DAY).version()).isEqualTo(1);
            assertThat(on(taro.number(), DAY).version()).isEqualTo(2);
        });
        assertThat(on(hanako.number(), DAY).version()).isEqualTo(2);

        TestDatabase.transaction(register.dataSource()).executeWithoutResult(status -> {
            register.send(taro.prohibited("2017-01-01", "2017-02-01"));
            status.setRollbackOnly();
        });
        assertThat(on(taro.number(), DAY).version()).isEqualTo(2);
    }

    @Test
    @DisplayName("are loaded anew where the table is another one, and meanwhile the table answers")
    void anotherTable() {
        register.send(hanako.registered("2016-05-20"), hanako.card("2016-06-01"));
        remember();
        assertThat(on(hanako.number(), DAY).careManager()).isTrue();

        register.sql()
                .sql("with raised as (update standing_epoch set epoch = epoch + 1)"
                        + " update standing set standings = ?")
                .param(KeptStandings.write(stretches().stream()
                        .map(stretch -> stretches().getFirst().standing().standing())
                        .toList()))
                .update();

        assertThat(on(hanako.number(), DAY).careManager()).isFalse();
        await().until(standings::areRemembered);
        assertThat(on(hanako.number(), DAY).careManager()).isFalse();
    }

    @Test
    @DisplayName("come from the table when very much has changed, until that has been caught up with")
    void veryMuch() {
        register.send(hanako.registered("2016-05-20"), taro.registered("2016-05-20"));
        remember();

        register.sql()
                .sql("""
                    insert into journal_event (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision,
                        recorded_at, payload, metadata)
                    select journal_ticket(journal_offset()), 'CareManager', ?, serial, 'e' || serial, name, revision,
                        recorded_at, payload, metadata
                    from generate_series(1, ?) as serial cross join journal_event
                    where entry_id = ?
                    """)
                .params(List.of(
                        taro.number().value(),
                        StandingRows.MOST_EVENTS + 1,
                        taro.number().value()))
                .update();
        register.sql()
                .sql("update standing set version = ? where registration_number = ?")
                .params(List.of(StandingRows.MOST_EVENTS + 2, taro.number().value()))
                .update();

        assertThat(on(taro.number(), DAY).version()).isEqualTo(StandingRows.MOST_EVENTS + 2);
        assertThat(standings.areRemembered()).isFalse();
        await().until(standings::areRemembered);
        assertThat(on(taro.number(), DAY).version()).isEqualTo(StandingRows.MOST_EVENTS + 2);
        assertThat(standings.areRemembered()).isTrue();
    }

    @Test
    @DisplayName("say of when they are while the database is away, and are fresh again when it is back")
    void away() {
        register.send(hanako.registered("2016-05-20"));
        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> {
            line.cut = true;
            standings.on(hanako.number(), DAY);
        });
        line.cut = false;
        remember();
        Instant asked = register.clock().instant();
        assertThat(standings.on(hanako.number(), DAY).at()).isNull();
        Instant answered = register.clock().instant();
        line.cut = true;

        for (int i = 0; i < 2; i++) {
            Known<Optional<KnownStanding>> known = standings.on(hanako.number(), DAY);
            assertThat(known.answer())
                    .hasValueSatisfying(
                            standing -> assertThat(standing.version()).isEqualTo(1));
            assertThat(known.at()).isBetween(asked, answered);
        }

        line.cut = false;
        register.send(hanako.card("2016-06-01"));
        assertThat(standings.on(hanako.number(), DAY).at()).isNull();
        assertThat(on(hanako.number(), DAY).version()).isEqualTo(2);
    }

    @Test
    @DisplayName("answer who waited by what was looked up meanwhile for others, and who asks later by another look")
    void lookedUpMeanwhile() {
        register.send(hanako.registered("2016-05-20"));
        remember();
        long asked = System.nanoTime();
        assertThat(standings.on(hanako.number(), DAY).at()).isNull();
        line.cut = true;

        assertThat(standings.on(hanako.number(), DAY, asked).at()).isNull();
        assertThat(standings.on(hanako.number(), DAY).at()).isNotNull();
        assertThat(standings.on(hanako.number(), DAY, asked).at())
                .as("known to be away")
                .isNotNull();
    }

    @Test
    @DisplayName("take less than 200 bytes for somebody with a card, renewed, and a chief certificate")
    void small() {
        register.send(
                hanako.registered("2016-05-20"),
                hanako.card("2016-06-01"),
                hanako.completed(Course.CHIEF, "2019-06-01", "C-1"),
                hanako.completed(Course.RENEWAL_EXPERIENCED_FIRST, "2020-12-01", "R-1"),
                hanako.renewed("2021-03-01"));
        List<StandingRow> rows = new ArrayList<>();
        new StandingRows(register.dataSource()).all(rows::add);
        StandingRow row = rows.getFirst();
        List<Standing> lived = stretches().stream()
                .map(stretch -> stretch.standing().standing())
                .toList();

        People people = new People(new Forms());
        int count = 20_000;
        for (int serial = 1; serial <= count; serial++) {
            long own = serial;
            people.put(StandingRow.of(
                    Integer.toString(13_000_000 + serial),
                    row.version(),
                    row.changes(),
                    KeptStandings.write(lived.stream()
                            .map(standing -> withEventsOf(own, standing))
                            .toList())));
        }
        people.bind();

        long bytes = people.boundBytes() / count;
        System.out.println(bytes + " bytes a person with " + row.kept().size() + " stretches");
        assertThat(people.count()).isEqualTo(count);
        assertThat(bytes).isBetween(100L, 200L);
    }

    /** The same standing of another person, whose events have other ids. */
    private static Standing withEventsOf(long person, Standing standing) {
        return StandingJson.read(EVENT.matcher(StandingJson.writeAllFields(standing))
                .replaceAll(event -> "%08x".formatted(person) + event.group().substring(8)));
    }

    private void remember() {
        standings.start();
        await().until(standings::areRemembered);
    }

    private KnownStanding on(RegistrationNumber number, LocalDate day) {
        return standings.on(number, day).answer().orElseThrow();
    }

    private List<KnownStretch> stretches() {
        return standings.between(hanako.number(), BEFORE_ALL, AFTER_ALL).answer();
    }
}
