package jp.shunin.registry.projections.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.notice.Lapse;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When qualifications end")
class LapsesTest {

    private final Life hanako = Life.of(59_011);
    private final Life taro = Life.of(59_012);
    private final Register register = Register.empty();
    private final Lapses lapses = new Lapses(register.lists());

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("K-5: each run has one end, of the people asked about alone, within the days asked about")
    void ends() {
        register.send(
                hanako.registered("2016-05-20"),
                hanako.card("2016-06-01"),
                hanako.completed(Course.CHIEF, "2019-06-01", "C-1"));
        register.send(taro.registered("2016-05-20"), taro.card("2016-06-01"));

        assertThat(between("2021-05-31", "2021-05-31", hanako))
                .containsExactly("13059011 CARD 2021-05-31", "13059011 CHIEF 2021-05-31");
        assertThat(between("2021-05-31", "2021-05-31", hanako, taro)).hasSize(3);
        assertThat(between("2016-01-01", "2021-05-30", hanako)).isEmpty();
        assertThat(between("2021-06-01", "2031-01-01", hanako)).isEmpty();
        assertThat(held("2021-05-31", taro)).containsExactly("13059012 CARD 2021-05-31");
        assertThat(held("2021-06-01", taro)).isEmpty();
    }

    @Test
    @DisplayName("C-3: a card that is renewed without a gap has the end of the new one; X-1: a removal is an end")
    void runs() {
        register.send(
                hanako.registered("2016-05-20"),
                hanako.card("2016-06-01"),
                hanako.completed(Course.RENEWAL_EXPERIENCED_FIRST, "2020-12-01", "R-1"),
                hanako.renewed("2021-02-01"));

        assertThat(between("2016-01-01", "2031-01-01", hanako)).containsExactly("13059011 CARD 2026-05-31");
        assertThat(held("2017-01-01", hanako)).containsExactly("13059011 CARD 2026-05-31");

        register.send(hanako.removed("2022-03-01"));
        assertThat(between("2016-01-01", "2031-01-01", hanako)).containsExactly("13059011 CARD 2022-02-28");
    }

    private List<String> between(String from, String through, Life... people) {
        return texts(lapses.between(
                Stream.of(people).map(Life::number).toList(), LocalDate.parse(from), LocalDate.parse(through)));
    }

    private List<String> held(String on, Life person) {
        return texts(lapses.ofHeld(List.of(person.number()), LocalDate.parse(on)));
    }

    private static List<String> texts(List<Lapse> lapses) {
        return lapses.stream()
                .map(lapse -> lapse.registrationNumber() + " " + lapse.qualification() + " " + lapse.lastDay())
                .toList();
    }
}
