package jp.shunin.registry.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.data.InvalidDataFileException;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rule sets are data")
class RuleSetDataTest {

    private static final FiscalYear FY2023 = new FiscalYear(2023);

    @Test
    @DisplayName(
            "T-8: a prefecture's rows stand beside the national ones, and take the place of those of the same name")
    void ownOnNational() {
        RuleSet set = RuleSetData.complete()
                .and(
                        RuleSetData.OWN,
                        "MONTHS,EXPERIENCE,FULL_TIME_MONTHS,72,E-3,notice,72か月,72 months",
                        "CARD,,CARD_IN_FORCE,,E-3,notice,証,card")
                .read()
                .find(Prefecture.TOKYO, Course.CHIEF, FY2023)
                .orElseThrow();

        assertThat(set.requirements()).extracting(Requirement::name).containsExactly("EXPERIENCE", "TRAINING", "CARD");
        assertThat(set.requirements().getFirst().check())
                .isInstanceOfSatisfying(
                        Group.class,
                        group -> assertThat(group.requirements())
                                .extracting(Requirement::check)
                                .containsExactly(new FullTimeMonths(72), new Confirmed(Fact.LEADER_TRAINING, true)));
        assertThat(set.referenceDateFor(LocalDate.of(2023, 6, 30))).isEqualTo("2023-06-01");
    }

    @Test
    @DisplayName("a setting of a national row holds on, and falls away with a row that takes its place")
    void settingsOfTheBase() {
        RuleSet kept = RuleSetData.complete()
                .read()
                .find(Prefecture.TOKYO, Course.CHIEF, FY2023)
                .orElseThrow();
        RuleSet replaced = RuleSetData.complete()
                .and(RuleSetData.OWN, "TRAINING,,COMPLETED,SPECIALIZED_1,E-3,notice,研修,course")
                .read()
                .find(Prefecture.TOKYO, Course.CHIEF, FY2023)
                .orElseThrow();

        assertThat(kept.requirements().getLast().check())
                .isEqualTo(new CompletedCourses(Set.of(Course.SPECIALIZED_1), LocalDate.of(2006, 4, 1)));
        assertThat(replaced.requirements().getLast().check())
                .isEqualTo(new CompletedCourses(Set.of(Course.SPECIALIZED_1), LocalDate.MIN));
    }

    @Test
    @DisplayName("next year's notice is a new file and a new row of the index")
    void nextYear() {
        RuleSets sets = RuleSetData.complete()
                .and(RuleSetData.INDEX, "13,CHIEF,FY2024,,next.csv,next notice of Tokyo,")
                .file("next.csv", RuleSetData.HEADER, ",,REFERENCE_DATE,2024-06-01,E-3,notice,,")
                .read();

        assertThat(notice(sets, Prefecture.TOKYO, 2022)).isEqualTo("notice of the ministry");
        assertThat(notice(sets, Prefecture.TOKYO, 2023)).isEqualTo("notice of Tokyo");
        assertThat(notice(sets, Prefecture.TOKYO, 2024)).isEqualTo("next notice of Tokyo");
        assertThat(notice(sets, Prefecture.TOKYO, 2040)).isEqualTo("next notice of Tokyo");
        assertThat(notice(sets, Prefecture.OSAKA, 2023)).isEqualTo("notice of the ministry");
        assertThat(sets.find(Prefecture.TOKYO, Course.PRACTICAL, FY2023)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a mistake in a row is refused, naming file and line")
    @CsvSource(delimiter = '|', textBlock = """
        X,,CARD_IN_FARCE,,E-1,n,あ,a          | own.csv:3: kind cannot be "CARD_IN_FARCE": write one of ALL_OF, ONE_OF,
        X,,CARD_IN_FORCE,,E-9,n,あ,a          | own.csv:3: rule cannot be "E-9": write the id of a rule, such as E-1
        X,,CARD_IN_FORCE,,E-1,,あ,a           | own.csv:3: source cannot be "": write the notice and the place in it
        X,,CARD_IN_FORCE,,E-1,n,,a            | own.csv:3: japanese cannot be "": write the requirement in Japanese
        X,,CARD_IN_FORCE,,E-1,n,あ,           | own.csv:3: english cannot be "": write the requirement in English
        ,,CARD_IN_FORCE,,E-1,n,あ,a           | own.csv:3: name cannot be "": write a name for the requirement
        X,,CARD_IN_FORCE,yes,E-1,n,あ,a       | own.csv:3: value cannot be "yes": write nothing
        X,,FULL_TIME_MONTHS,0,E-1,n,あ,a      | own.csv:3: value cannot be "0": write 1, 2, 3 and so on
        X,,FULL_TIME_MONTHS,P5Y,E-1,n,あ,a    | own.csv:3: value cannot be "P5Y": write 1, 2, 3 and so on
        X,,COMPLETED,CHEF,E-1,n,あ,a          | own.csv:3: value cannot be "CHEF": write one of PRACTICAL,
        X,,COMPLETED,CHIEF  CHIEF,E-1,n,あ,a  | own.csv:3: value cannot be "CHIEF  CHIEF": write one of PRACTICAL,
        X,,REGISTERED_IN,48,E-1,n,あ,a        | own.csv:3: value cannot be "48": write a prefecture's two digits, or *
        X,,EMPLOYED_FULL_TIME_IN,*,E-1,n,あ,a | own.csv:3: value cannot be "*": write a prefecture's two digits
        X,,CERTIFICATE_ENDS_WITHIN_ABOUT,2,E-1,n,あ,a | own.csv:3: value cannot be "2": write a length in years and months
        X,,CHIEF_LAPSED_BY,2023-02-29,E-1,n,あ,a | own.csv:3: value cannot be "2023-02-29": write a date that exists
        X,,TURNED_AWAY_SINCE,2018,E-1,n,あ,a  | own.csv:3: value cannot be "2018": write a fiscal year such as FY2023
        X,,RECOMMENDED_AS,B,E-1,n,あ,a        | own.csv:3: value cannot be "B": write one of A, I, U, NONE
        X,,CONFIRMED,EMPLOYMENT,E-1,n,あ,a    | own.csv:3: value cannot be "EMPLOYMENT": write one of CERTIFIED_CARE_MANAGER,
        X,NOWHERE,CARD_IN_FORCE,,E-1,n,あ,a   | own.csv:3: within names NOWHERE, which is no ALL_OF or ONE_OF
        X,MONTHS,CARD_IN_FORCE,,E-1,n,あ,a    | own.csv:3: within names MONTHS, which is no ALL_OF or ONE_OF
        X,,ONE_OF,,E-1,n,あ,a                 | own.csv:3: X has no requirements within it; add one
        MONTHS,,FULL_TIME_MONTHS,60,E-1,n,あ,a | own.csv:3: within must stay "EXPERIENCE"
        EXPERIENCE,,CARD_IN_FORCE,,E-1,n,あ,a | own.csv:3: the national rules have requirements within EXPERIENCE
        X,,TRAININGS_ON_AVERAGE,4,E-5,n,あ,a  | own.csv:3: X needs a row COMPLETED_THROUGH within it
        ,,REFERENCE_DATE,2023-06-01,E-1,n,,      | own.csv:3: REFERENCE_DATE is set twice; keep one of the rows
        ,MONTHS,REFERENCE_DATE,2023-06-01,E-1,n,, | own.csv:3: REFERENCE_DATE cannot stand within "MONTHS"
        ,,COMPLETED_SINCE,2023-06-01,E-1,n,,     | own.csv:3: COMPLETED_SINCE cannot stand within ""
        ,MONTHS,LEAST_IN_YEAR,FY2020=1,E-1,n,,   | own.csv:3: LEAST_IN_YEAR cannot stand within "MONTHS"
        ,,EXCLUDED_MONTHS,WHOLE_MONTHS,E-1,,,    | own.csv:3: source cannot be "": write the notice
        ,,EXCLUDED_MONTHS,SOME,E-1,n,,           | own.csv:3: value cannot be "SOME": write one of WHOLE_MONTHS, TOUCHED_MONTHS
        ,,EXCLUDED_MONTHS,WHOLE_MONTHS,,n,,   | own.csv:3: rule cannot be "": write the id of a rule, such as E-1
        ,,NOTE,,E-1,n,あ,                     | own.csv:3: english cannot be "": write the requirement in English
        X,,CARD_IN_FORCE,,E-1,n,あ            | own.csv:3: the row has 7 cells, not 8
        """)
    void mistakes(String row, String problem) {
        assertRefused(RuleSetData.complete().and(RuleSetData.OWN, row), problem);
    }

    @Test
    @DisplayName("two requirements of one name in a file are refused")
    void twoOfOneName() {
        assertRefused(
                RuleSetData.complete()
                        .and(RuleSetData.OWN, "X,,CARD_IN_FORCE,,E-1,n,あ,a", "X,,CARD_IN_FORCE,,E-1,n,あ,a"),
                "own.csv:4: the file has another requirement X");
    }

    @ParameterizedTest
    @DisplayName("a reference date outside the file's fiscal years is refused, as where last year's was copied")
    @CsvSource({"2023-03-31", "2024-04-01"})
    void referenceDateOfAnotherYear(String day) {
        assertRefused(
                RuleSetData.complete().line(RuleSetData.OWN, 2, ",,REFERENCE_DATE," + day + ",E-1,notice,,"),
                "own.csv:2: " + day + " lies outside the fiscal years that the index gives the file");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a mistake in the index is refused, naming file and line")
    @CsvSource(delimiter = '|', textBlock = """
        14,CHIEF,FY2023,FY2023,absent.csv,n,  | index.csv:4: there is no file absent.csv beside the index
        13,CHIEF,FY2020,FY2023,own.csv,n,     | index.csv:4: the fiscal years overlap those of line 3
        13,CHIEF,,,own.csv,n,                 | index.csv:4: the fiscal years overlap those of line 3
        14,CHIEF,FY2024,FY2023,own.csv,n,     | index.csv:4: fiscal_year_from lies after fiscal_year_through
        99,CHIEF,,,own.csv,n,                 | index.csv:4: scope cannot be "99"
        14,CHEF,,,own.csv,n,                  | index.csv:4: course cannot be "CHEF"
        14,CHIEF,2023,,own.csv,n,             | index.csv:4: fiscal_year_from cannot be "2023"
        14,CHIEF,,,,n,                        | index.csv:4: file cannot be ""
        14,CHIEF,,,own.csv,,                  | index.csv:4: notice cannot be ""
        14,CHIEF_RENEWAL,,,national.csv,n,    | index.csv:1: the national rules for CHIEF_RENEWAL leave years out
        """)
    void mistakesInTheIndex(String row, String problem) {
        assertRefused(RuleSetData.complete().and(RuleSetData.INDEX, row), problem);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("national rules that leave years out are refused")
    @CsvSource({"'FY2020,'", "',FY2030'"})
    void nationalGap(String years) {
        assertRefused(
                RuleSetData.complete().line(RuleSetData.INDEX, 2, "*,CHIEF," + years + ",national.csv,n,"),
                "index.csv:1: the national rules for CHIEF leave years out");
    }

    @Test
    @DisplayName("every mistake in all files is listed at once")
    void allAtOnce() {
        RuleSetData data = RuleSetData.complete()
                .without(RuleSetData.NATIONAL, 4)
                .and(RuleSetData.OWN, "X,,FULL_TIME_MONTHS,none,E-1,n,あ,a")
                .and(RuleSetData.INDEX, "14,CHIEF,,,absent.csv,n,");

        assertThatThrownBy(data::read)
                .isInstanceOfSatisfying(
                        InvalidDataFileException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.file() + ":" + problem.line())
                                .containsExactly("index.csv:4", "national.csv:1", "own.csv:3"));
    }

    private static String notice(RuleSets sets, Prefecture prefecture, int year) {
        return sets.find(prefecture, Course.CHIEF, new FiscalYear(year))
                .orElseThrow()
                .origin()
                .notice();
    }

    private static void assertRefused(RuleSetData data, String problem) {
        assertThatThrownBy(data::read)
                .isInstanceOfSatisfying(
                        InvalidDataFileException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(found -> assertThat(found.toString()).startsWith(problem)));
    }
}
