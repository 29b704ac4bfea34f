package jp.shunin.registry.projections.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.listing.Listing;
import jp.shunin.registry.projections.person.ListedPerson;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Q-6: the rosters of a prefecture")
class RostersTest {

    private static final int MANY = 100;
    private static final Prefecture TOKYO = Prefecture.TOKYO;

    private final Life hanako = Life.of(59_001);
    private final Life taro = Life.of(59_002);
    private final Register register = Register.empty();
    private final Rosters rosters = new Rosters(register.lists(), register.people());

    @AfterEach
    void stop() {
        register.close();
    }

    @ParameterizedTest(name = "{0}: care manager {1}, chief {2}")
    @CsvSource({
        "2016-05-31, false, false",
        "2016-06-01, true, false",
        "2019-05-31, true, false",
        "2019-06-01, true, true",
        "2021-05-31, true, true",
        "2021-06-01, false, false"
    })
    @DisplayName("P-1, K-5: hold a person from the first day through the last, the chief only while the card lasts")
    void bounds(LocalDate day, boolean careManager, boolean chief) {
        register.send(chief(hanako));

        assertThat(rosters.careManagers(TOKYO, day).page(null, MANY).items()).hasSize(careManager ? 1 : 0);
        assertThat(rosters.chiefs(TOKYO, day).page(null, MANY).items()).hasSize(chief ? 1 : 0);
    }

    @Test
    @DisplayName("show who it is, where, and the two periods with their extensions apart")
    void line() {
        register.send(chief(hanako));

        RosterLine line = rosters.chiefs(TOKYO, LocalDate.of(2020, 1, 1))
                .page(null, MANY)
                .items()
                .getFirst();

        assertThat(line.registrationNumber()).isEqualTo(hanako.number());
        assertThat(line.person())
                .returns("東京", ListedPerson::familyName)
                .returns(LocalDate.of(1970, 2, 1), ListedPerson::dateOfBirth);
        assertThat(line.prefecture()).isEqualTo(TOKYO);
        assertThat(line.careManager().through()).isEqualTo("2021-05-31");
        assertThat(line.careManager().originalThrough()).isNull();
        assertThat(line.chief().from()).isEqualTo("2019-06-01");
        assertThat(line.chief().through()).as("K-5: the card ends first").isEqualTo("2021-05-31");
        assertThat(line.prohibited()).isFalse();
    }

    @Test
    @DisplayName("M-3: follow a person who moves, from the day of the transfer")
    void transfer() {
        register.send(chief(hanako));
        register.send(hanako.moved(Prefecture.KYOTO, "2020-03-01"));

        LocalDate before = LocalDate.of(2020, 2, 29);
        LocalDate after = LocalDate.of(2020, 3, 1);
        assertThat(numbers(rosters.chiefs(TOKYO, before)))
                .containsExactly(hanako.number().value());
        assertThat(numbers(rosters.chiefs(TOKYO, after))).isEmpty();
        assertThat(numbers(rosters.chiefs(Prefecture.KYOTO, before))).isEmpty();
        assertThat(numbers(rosters.chiefs(Prefecture.KYOTO, after)))
                .containsExactly(hanako.number().value());
    }

    @Test
    @DisplayName("X-2: keep a person during a prohibition, and say so")
    void prohibition() {
        register.send(chief(hanako));
        register.send(hanako.prohibited("2020-01-01", "2020-01-31"));

        assertThat(rosters.chiefs(TOKYO, LocalDate.of(2020, 1, 31))
                        .page(null, MANY)
                        .items())
                .singleElement()
                .matches(RosterLine::prohibited);
        assertThat(rosters.chiefs(TOKYO, LocalDate.of(2020, 2, 1))
                        .page(null, MANY)
                        .items())
                .singleElement()
                .matches(line -> !line.prohibited());
    }

    @Test
    @DisplayName("X-3: are right for the past too, once a mistake has been corrected")
    void correction() {
        register.send(hanako.registered("2016-05-20"), hanako.card("2016-06-01"));
        assertThat(numbers(rosters.careManagers(TOKYO, LocalDate.of(2016, 6, 5))))
                .hasSize(1);
        String card =
                register.journal().entry(hanako.number().value()).getLast().eventId();

        register.send(hanako.corrected(card, hanako.card("2016-06-11")));

        assertThat(numbers(rosters.careManagers(TOKYO, LocalDate.of(2016, 6, 5))))
                .isEmpty();
        assertThat(numbers(rosters.careManagers(TOKYO, LocalDate.of(2021, 6, 10))))
                .hasSize(1);
    }

    @Test
    @DisplayName("tell who lapses, with what and when, up to the last day of the time asked for, the soonest first")
    void lapsing() {
        register.send(chief(hanako));
        register.send(taro.registered("2016-05-20"), taro.card("2016-05-21"));
        LocalDate today = LocalDate.of(2020, 11, 30);

        assertThat(lapsing(today, "P5M")).isEmpty();
        assertThat(lapsing(today, "P5M20D")).containsExactly("13059002 CARD 2021-05-20");
        assertThat(lapsing(today, "P6M")).as("30 May, the day before").hasSize(1);
        assertThat(lapsing(today, "P6M1D"))
                .containsExactly("13059002 CARD 2021-05-20", "13059001 CARD 2021-05-31", "13059001 CHIEF 2021-05-31");
        assertThat(lapsing(LocalDate.of(2021, 6, 1), "P1Y"))
                .as("lapsed already")
                .isEmpty();
    }

    @Test
    @DisplayName("count the lapses of each month, of those without any too, as they are told one by one")
    void lapsesByMonth() {
        register.send(chief(hanako));
        register.send(taro.registered("2016-05-20"), taro.card("2016-06-11"));
        LapseCounts counts = new LapseCounts(register.lists());

        assertThat(counts.byMonth(TOKYO, LocalDate.of(2021, 4, 30), Period.parse("P1M15D")))
                .containsExactly(
                        new LapsesOfMonth(YearMonth.of(2021, 4), 0, 0),
                        new LapsesOfMonth(YearMonth.of(2021, 5), 1, 1),
                        new LapsesOfMonth(YearMonth.of(2021, 6), 1, 0));
        assertThat(counts.byMonth(TOKYO, LocalDate.of(2021, 5, 30), Period.ofDays(1)))
                .containsExactly(new LapsesOfMonth(YearMonth.of(2021, 5), 1, 1));
        assertThat(counts.byMonth(TOKYO, LocalDate.of(2021, 5, 29), Period.ofDays(1)))
                .containsExactly(new LapsesOfMonth(YearMonth.of(2021, 5), 0, 0));
    }

    @Test
    @DisplayName("do not tell who has the next card already: it follows without a gap")
    void renewed() {
        register.send(chief(hanako));
        register.send(
                hanako.completed(Course.RENEWAL_EXPERIENCED_FIRST, "2020-12-01", "R-1"), hanako.renewed("2021-03-01"));

        assertThat(lapsing(LocalDate.of(2021, 3, 2), "P6M")).isEmpty();
        assertThat(lapsing(LocalDate.of(2024, 3, 2), "P6M")).containsExactly("13059001 CHIEF 2024-05-31");
    }

    private List<String> lapsing(LocalDate today, String within) {
        return rosters.lapsing(TOKYO, today, Period.parse(within)).page(null, MANY).items().stream()
                .map(line -> line.registrationNumber() + " " + line.qualification() + " " + line.lastDay())
                .toList();
    }

    private static List<String> numbers(Listing<RosterLine> roster) {
        return roster.page(null, MANY).items().stream()
                .map(line -> line.registrationNumber().value())
                .toList();
    }

    /** Care manager from 2016-06-01 through 2021-05-31, chief from 2019-06-01. */
    private static CareManagerCommand[] chief(Life life) {
        return new CareManagerCommand[] {
            life.registered("2016-05-20"), life.card("2016-06-01"), life.completed(Course.CHIEF, "2019-06-01", "C-1")
        };
    }
}
