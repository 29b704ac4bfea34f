package jp.shunin.registry.projections.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.projections.person.ListedPerson;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T-5: the roster of completions")
class CompletionsTest {

    private final Life hanako = Life.of(59_001);
    private final Life taro = Life.of(59_002);
    private final Register register = Register.empty();
    private final Completions completions = new Completions(register.lists(), register.people());

    @BeforeEach
    void people() {
        register.send(hanako.registered("2016-05-20"), hanako.card("2016-06-01"));
        register.send(taro.registered("2016-05-20"), taro.card("2016-06-01"));
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("has certificate number, day, name and date of birth, by course and fiscal year")
    void byFiscalYear() {
        register.send(hanako.completed(Course.CHIEF, "2020-03-31", "C-1"));
        register.send(taro.completed(Course.CHIEF, "2020-04-01", "C-2"));

        assertThat(roster(Course.CHIEF, 2019)).singleElement().satisfies(line -> {
            assertThat(line.certificateNumber()).isEqualTo("C-1");
            assertThat(line.completedOn()).isEqualTo("2020-03-31");
            assertThat(line.person())
                    .returns("東京", ListedPerson::familyName)
                    .returns(LocalDate.of(1970, 2, 1), ListedPerson::dateOfBirth);
            assertThat(line.edition()).isEqualTo(Edition.H28);
            assertThat(line.valid()).isTrue();
        });
        assertThat(roster(Course.CHIEF, 2020))
                .extracting(CompletionLine::certificateNumber)
                .containsExactly("C-2");
        assertThat(roster(Course.CHIEF, 2021)).isEmpty();
        assertThat(roster(Course.RETRAINING, 2020)).isEmpty();
    }

    @Test
    @DisplayName("is that of the prefecture that held the course, wherever the person went")
    void heldBy() {
        register.send(
                hanako.completed(Course.CHIEF, "2020-03-31", "C-1"), hanako.moved(Prefecture.KYOTO, "2020-06-01"));

        assertThat(roster(Course.CHIEF, 2019))
                .extracting(CompletionLine::prefecture)
                .containsExactly(Prefecture.KYOTO);
        assertThat(completions
                        .roster(Prefecture.KYOTO, Course.CHIEF, new FiscalYear(2019))
                        .page(null, 10)
                        .items())
                .isEmpty();
    }

    @Test
    @DisplayName("K-8: keeps a completion that was found void, and says so")
    void invalidated() {
        register.send(hanako.completed(Course.CHIEF, "2020-03-31", "C-1"), hanako.invalidated("C-1", "2020-09-01"));

        assertThat(roster(Course.CHIEF, 2019)).extracting(CompletionLine::valid).containsExactly(false);
    }

    @Test
    @DisplayName("X-3: has a corrected completion as it should have been, and one recorded by mistake not at all")
    void corrected() {
        register.send(hanako.completed(Course.CHIEF, "2020-03-31", "C-1"));
        String mistaken = completion(hanako);
        register.send(hanako.corrected(mistaken, hanako.completed(Course.CHIEF, "2020-04-01", "C-9")));

        assertThat(roster(Course.CHIEF, 2019)).isEmpty();
        assertThat(roster(Course.CHIEF, 2020))
                .extracting(CompletionLine::certificateNumber)
                .containsExactly("C-9");

        register.send(taro.completed(Course.CHIEF, "2020-05-01", "C-2"));
        register.send(taro.annulled(completion(taro)));
        assertThat(roster(Course.CHIEF, 2020)).hasSize(1);
    }

    private String completion(Life life) {
        return register.journal().entry(life.number().value()).stream()
                .filter(written -> written.name().equals("CourseCompleted"))
                .findFirst()
                .orElseThrow()
                .eventId();
    }

    private List<CompletionLine> roster(Course course, int year) {
        return completions
                .roster(Prefecture.TOKYO, course, new FiscalYear(year))
                .page(null, 10)
                .items();
    }
}
