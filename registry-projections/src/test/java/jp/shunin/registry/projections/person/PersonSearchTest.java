package jp.shunin.registry.projections.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A person is found")
class PersonSearchTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate BORN = LocalDate.of(1980, 3, 4);

    private final Life hanako = Life.of(59_001);
    private final Life taro = Life.of(59_002);
    private final Register register = Register.empty();
    private final PersonSearch search = new PersonSearch(register.lists(), register.people());

    @BeforeEach
    void people() {
        register.send(
                hanako.registeredAs(new PersonalRecord("髙橋", "花子", "タカハシ", "ハナコ", "佐藤", BORN, null), "2016-05-20"),
                hanako.card("2016-06-01"),
                hanako.completed(Course.CHIEF, "2019-06-01", "C-1"),
                hanako.moved(Prefecture.KYOTO, "2020-06-01"));
        register.send(taro.registered("2016-05-20"));
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"髙橋", "髙橋 花", "佐藤花子", "たかはし", "ﾀｶﾊｼ ﾊ"})
    @DisplayName("by how the name, the former name or the kana begin")
    void byName(String name) {
        assertThat(found(null, name, null, null, null, null)).containsExactly(hanako);
    }

    @Test
    @DisplayName("not by what only stands within the name, nor by a pattern")
    void notByParts() {
        assertThat(found(null, "花子", null, null, null, null)).isEmpty();
        assertThat(found(null, "%", null, null, null, null)).isEmpty();
    }

    @Test
    @DisplayName("by kana alone, where the name would be another's")
    void byKana() {
        assertThat(found(null, null, "はな", null, null, null)).isEmpty();
        assertThat(found(null, null, "とうきょう", null, null, null)).containsExactly(taro);
    }

    @Test
    @DisplayName("by number, date of birth and prefecture, all of which must hold")
    void byOthers() {
        assertThat(found("1305900", null, null, null, null, null)).containsExactly(hanako, taro);
        assertThat(found("13059001", null, null, BORN, null, null)).containsExactly(hanako);
        assertThat(found("13059002", null, null, BORN, null, null)).isEmpty();
        assertThat(found(null, null, null, null, Prefecture.KYOTO, null)).containsExactly(hanako);
        assertThat(found(null, null, null, null, null, null)).containsExactly(hanako, taro);
    }

    @Test
    @DisplayName("by the standing on a day, with the prefecture of that day")
    void byStanding() {
        assertThat(found(null, null, null, null, null, ListedStanding.REGISTERED))
                .containsExactly(hanako, taro);
        assertThat(found(null, null, null, null, null, ListedStanding.CARE_MANAGER))
                .containsExactly(hanako);
        assertThat(found(null, null, null, null, Prefecture.TOKYO, ListedStanding.CHIEF))
                .containsExactly(hanako);
        assertThat(found(null, null, null, null, Prefecture.KYOTO, ListedStanding.CHIEF))
                .isEmpty();
    }

    private List<Life> found(
            @Nullable String number,
            @Nullable String name,
            @Nullable String kana,
            @Nullable LocalDate born,
            @Nullable Prefecture prefecture,
            @Nullable ListedStanding standing) {
        return search
                .find(new PersonCriteria(number, name, kana, born, prefecture, standing, DAY, null))
                .page(null, 10)
                .items()
                .stream()
                .map(person -> new Life(person.registrationNumber()))
                .toList();
    }
}
