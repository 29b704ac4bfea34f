package jp.shunin.registry.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The shipped rule sets")
class ShippedRuleSetsTest {

    private final Person person = Person.registered("2012-05-20").card("2012-06-01");

    @ParameterizedTest
    @EnumSource
    @DisplayName("T-8: answer every prefecture for both courses in any year")
    void everyPrefecture(Prefecture prefecture) {
        for (String on : new String[] {"2006-04-01", "2017-05-18", "2023-06-01", "2026-11-21", "2060-01-01"}) {
            assertThat(Asked.of(Course.CHIEF, person.entry(), prefecture, on, Told.nothing())
                            .answer()
                            .requirements())
                    .isNotEmpty();
            assertThat(Asked.of(Course.CHIEF_RENEWAL, person.entry(), prefecture, on, Told.nothing())
                            .answer()
                            .requirements())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CHIEF", "CHIEF_RENEWAL"})
    @DisplayName("hold no rules for other courses")
    void otherCourses(Course course) {
        assertThat(Asked.RULES.answer(
                        person.entry(), ApplicantFacts.NONE, course, Prefecture.TOKYO, LocalDate.of(2023, 6, 1)))
                .isEmpty();
    }

    @Test
    @DisplayName("T-8: every requirement of Tokyo cites its rule and source and is worded in both languages")
    void everyRequirementIsWorded() {
        Stream.of(Course.CHIEF, Course.CHIEF_RENEWAL)
                .flatMap(course ->
                        Asked.tokyo(course, person, "2023-06-01", Told.nothing()).answer().requirements().stream())
                .flatMap(ShippedRuleSetsTest::withParts)
                .forEach(requirement -> {
                    assertThat(requirement.source()).isNotBlank();
                    assertThat(requirement.text().ja()).containsPattern("[\\p{IsHiragana}\\p{IsHan}]");
                    assertThat(requirement.text().en()).isNotBlank();
                });
    }

    @Test
    @DisplayName("carry over the national requirements into Tokyo's")
    void nationalIsTheBase() {
        assertThat(Asked.tokyo(Course.CHIEF, person, "2023-06-01", Told.nothing())
                        .answer()
                        .requirements())
                .extracting(RequirementAnswer::name)
                .containsExactly(
                        "REGISTRATION",
                        "TRAINING",
                        "EXPERIENCE",
                        "CARD",
                        "NO_CHIEF_BEYOND",
                        "WORKPLACE",
                        "RECOMMENDATION");
        assertThat(Asked.tokyo(Course.CHIEF_RENEWAL, person, "2023-06-01", Told.nothing())
                        .answer()
                        .requirements())
                .extracting(RequirementAnswer::name)
                .containsExactly("REGISTRATION", "CERTIFICATE", "ACTIVITY", "CARD", "WORKPLACE", "PRACTICE");
    }

    private static Stream<RequirementAnswer> withParts(RequirementAnswer answer) {
        return Stream.concat(Stream.of(answer), answer.parts().stream().flatMap(ShippedRuleSetsTest::withParts));
    }
}
