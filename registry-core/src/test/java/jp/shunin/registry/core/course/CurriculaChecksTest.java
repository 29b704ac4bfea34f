package jp.shunin.registry.core.course;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.shunin.registry.core.data.InvalidDataFileException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The curricula's data is refused, naming file and line, for")
class CurriculaChecksTest {

    private static final String SUBJECTS = "curricula.csv";
    private static final String TOTALS = "curricula_totals.csv";
    private static final String TOPICS = "curricula_topic_hours.csv";
    private static final String EDITIONS = "editions.csv";

    private static final String COURSES = "one of PRACTICAL, SPECIALIZED_1, SPECIALIZED_2, RETRAINING,"
            + " RENEWAL_INEXPERIENCED, RENEWAL_EXPERIENCED_FIRST, RENEWAL_EXPERIENCED_SUBSEQUENT, CHIEF, CHIEF_RENEWAL";

    @Test
    @DisplayName("an unknown course")
    void unknownCourse() {
        assertRefused(
                CurriculaData.shipped().line(TOPICS, 2, "PRACTICE,H28,難病,0,001,589"),
                "curricula_topic_hours.csv:2: curriculum_code cannot be \"PRACTICE\": write " + COURSES);
    }

    @ParameterizedTest
    @DisplayName("an unknown edition")
    @ValueSource(strings = {"H29", "h28", ""})
    void unknownEdition(String edition) {
        assertRefused(
                CurriculaData.shipped().line(SUBJECTS, 2, "PRACTICAL," + edition + ",1,理念,講義,3"),
                "curricula.csv:2: edition cannot be \"" + edition + "\": write one of PRE_H28, H28, R6");
    }

    @ParameterizedTest
    @DisplayName("hours of a subject that are no number, and of a lecture that are missing")
    @ValueSource(strings = {"three", "３", "-3", ""})
    void wrongSubjectHours(String hours) {
        assertRefused(
                CurriculaData.shipped().line(SUBJECTS, 2, "PRACTICAL,H28,1,理念,講義," + hours),
                "curricula.csv:2: hours cannot be \"" + hours + "\": write hours such as 6 or 0.5");
    }

    @Test
    @DisplayName("hours of field practice that are no number")
    void wrongFieldPracticeHours() {
        assertRefused(
                CurriculaData.shipped().line(SUBJECTS, 18, "PRACTICAL,H28,17,実習,実習,3日"),
                "curricula.csv:18: hours cannot be \"3日\": write hours such as 6 or 0.5");
    }

    @Test
    @DisplayName("a subject without number, name and form")
    void incompleteSubject() {
        assertRefused(
                CurriculaData.shipped().line(SUBJECTS, 2, "PRACTICAL,H28,0,,,3"),
                "curricula.csv:2: form cannot be \"\": write how it is taught: 講義, 講義及び演習 or 実習",
                "curricula.csv:2: subject_name_ja cannot be \"\": write the subject's name in Japanese",
                "curricula.csv:2: subject_no cannot be \"0\": write 1, 2, 3 and so on");
    }

    @Test
    @DisplayName("a subject number given twice")
    void duplicateSubject() {
        assertRefused(
                CurriculaData.shipped().line(SUBJECTS, 3, "PRACTICAL,H28,1,基本,講義及び演習,6"),
                "curricula.csv:3: line 2 is already about subject 1 of PRACTICAL H28; keep one of the two rows");
    }

    @Test
    @DisplayName("subjects of which nothing is said in the totals")
    void subjectsWithoutTotal() {
        assertRefused(
                CurriculaData.shipped()
                        .and(SUBJECTS, "CHIEF,PRE_H28,1,役割,講義,5")
                        .and(SUBJECTS, "CHIEF,PRE_H28,2,倫理,講義,5"),
                "curricula.csv:125: curricula_totals.csv has no row for CHIEF PRE_H28; add one");
    }

    @ParameterizedTest(name = "{0} subject hours: sum {1}")
    @DisplayName("subjects that do not add up to the stated total")
    @CsvSource({"4, 88", "2.5, 86.5"})
    void wrongSum(String hours, String sum) {
        assertRefused(
                CurriculaData.shipped().line(SUBJECTS, 2, "PRACTICAL,H28,1,理念,講義," + hours),
                "curricula_totals.csv:2: minimum_hours of PRACTICAL H28 is 87, but its subjects in curricula.csv add up"
                        + " to " + sum + "; mend the one that differs from the notice");
    }

    @ParameterizedTest(name = "{1} {2}")
    @DisplayName("each of the nine stated totals of H28, where it differs from the subjects (T-1)")
    @CsvSource({
        "2, PRACTICAL, 87",
        "3, SPECIALIZED_1, 56",
        "4, SPECIALIZED_2, 32",
        "5, RETRAINING, 54",
        "6, RENEWAL_INEXPERIENCED, 54",
        "7, RENEWAL_EXPERIENCED_FIRST, 88",
        "8, RENEWAL_EXPERIENCED_SUBSEQUENT, 32",
        "9, CHIEF, 70",
        "10, CHIEF_RENEWAL, 46",
    })
    void wrongTotal(int line, String course, int hours) {
        assertRefused(
                CurriculaData.shipped().line(TOTALS, line, course + ",H28," + (hours + 1) + ",000,1-2,STATED,"),
                "curricula_totals.csv:" + line + ": minimum_hours of " + course + " H28 is " + (hours + 1)
                        + ", but its subjects in curricula.csv add up to " + hours
                        + "; mend the one that differs from the notice");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a figure without number where the basis says that there is one")
    @ValueSource(strings = {"STATED", "INFERRED"})
    void figureWithoutNumber(String basis) {
        assertRefused(
                CurriculaData.shipped().line(TOTALS, 11, "RETRAINING,PRE_H28,,003,43," + basis + ",a note"),
                "curricula_totals.csv:11: minimum_hours cannot be \"\": write hours such as 6 or 0.5");
    }

    @Test
    @DisplayName("a figure where the basis says that the source gives none")
    void figureThatIsNotGiven() {
        assertRefused(
                CurriculaData.shipped().line(TOTALS, 15, "PRACTICAL,R6,87,001,507,NOT_GIVEN,a note"),
                "curricula_totals.csv:15: minimum_hours cannot be \"87\": write nothing, or give the figure a basis"
                        + " other than NOT_GIVEN");
    }

    @Test
    @DisplayName("an inference without its reason, a lack without what the source says, a figure without source")
    void incompleteTotals() {
        assertRefused(
                CurriculaData.shipped()
                        .line(TOTALS, 11, "RENEWAL_EXPERIENCED_SUBSEQUENT,PRE_H28,20,,,STATED,")
                        .line(TOTALS, 14, "SPECIALIZED_2,PRE_H28,20,003,469,INFERRED,")
                        .line(TOTALS, 15, "PRACTICAL,R6,,001,507,NOT_GIVEN,")
                        .line(TOTALS, 16, "SPECIALIZED_1,R6,,001,507,GUESSED,"),
                "curricula_totals.csv:11: source cannot be \"\": write the number of the source that says so, such as"
                        + " 000",
                "curricula_totals.csv:11: source_lines cannot be \"\": write the lines of the source, such as 445-447",
                "curricula_totals.csv:14: note cannot be \"\": write from what the figure follows",
                "curricula_totals.csv:15: note cannot be \"\": write what the source says instead of a figure",
                "curricula_totals.csv:16: basis cannot be \"GUESSED\": write one of STATED, INFERRED, NOT_GIVEN");
    }

    @Test
    @DisplayName("a total given twice")
    void duplicateTotal() {
        assertRefused(
                CurriculaData.shipped().and(TOTALS, "CHIEF,H28,70,000,7824-7826,STATED,"),
                "curricula_totals.csv:24: line 9 is already about CHIEF H28; keep one of the two rows");
    }

    @Test
    @DisplayName("hours of a topic that are no number, without topic or source, or given twice")
    void wrongTopics() {
        assertRefused(
                CurriculaData.shipped()
                        .line(TOPICS, 2, "PRACTICAL,H28,難病,none,001,589")
                        .line(TOPICS, 3, "PRACTICAL,R6,,6,,589")
                        .and(TOPICS, "CHIEF,R6,難病,6,001,592"),
                "curricula_topic_hours.csv:2: hours cannot be \"none\": write hours such as 6 or 0.5",
                "curricula_topic_hours.csv:3: source cannot be \"\": write the number of the source that says so, such"
                        + " as 000",
                "curricula_topic_hours.csv:3: topic_ja cannot be \"\": write the topic in Japanese, such as 難病",
                "curricula_topic_hours.csv:12: line 9 is already about 難病 in CHIEF R6; keep one of the two rows");
    }

    @ParameterizedTest(name = "R6 from {0}")
    @DisplayName("editions that hold on the same day (T-1)")
    @ValueSource(strings = {"2024-03-31", "2016-04-01"})
    void overlappingEditions(String from) {
        assertRefused(
                CurriculaData.shipped().line(EDITIONS, 4, "R6," + from + ",,001:507,"),
                "editions.csv:4: R6 overlaps H28 of line 3; end one edition on the day before the other begins");
    }

    @Test
    @DisplayName("editions without bounds, which overlap all others")
    void unboundedEdition() {
        assertRefused(
                CurriculaData.shipped().line(EDITIONS, 2, "PRE_H28,,,003:43-47,"),
                "editions.csv:3: H28 overlaps PRE_H28 of line 2; end one edition on the day before the other begins",
                "editions.csv:4: R6 overlaps PRE_H28 of line 2; end one edition on the day before the other begins");
    }

    @Test
    @DisplayName("an edition that ends before it begins, or on a day that does not exist, or without source")
    void wrongEditionDates() {
        assertRefused(
                CurriculaData.shipped()
                        .line(EDITIONS, 2, "PRE_H28,,2016-02-30,003:43-47,")
                        .line(EDITIONS, 3, "H28,2024-03-31,2016-04-01,001:555,")
                        .line(EDITIONS, 4, "R6,2024-04-01,,,"),
                "editions.csv:2: valid_to cannot be \"2016-02-30\": write a date that exists, such as 2012-04-01",
                "editions.csv:3: valid_from 2024-03-31 lies after valid_to 2016-04-01; mend one of them",
                "editions.csv:4: source cannot be \"\": write the number of the source that says so, such as 000");
    }

    @Test
    @DisplayName("an edition without row")
    void missingEdition() {
        assertRefused(
                CurriculaData.shipped().without(EDITIONS, 4), "editions.csv:1: the edition R6 has no row; add one");
    }

    @ParameterizedTest
    @DisplayName("a file with another header")
    @ValueSource(strings = {SUBJECTS, TOTALS, TOPICS, EDITIONS})
    void wrongHeader(String file) {
        assertThatThrownBy(CurriculaData.shipped().line(file, 1, "course,edition")::read)
                .isInstanceOf(InvalidDataFileException.class)
                .hasMessageStartingWith(file + ":1: the first line must be ")
                .hasMessageNotContaining("\n");
    }

    @Test
    @DisplayName("mistakes in several files, all at once")
    void allAtOnce() {
        assertRefused(
                CurriculaData.shipped()
                        .line(EDITIONS, 4, "R6,2024-03-31,,001:507,")
                        .line(SUBJECTS, 2, "PRACTICAL,H28,1,理念,講義,x")
                        .line(TOPICS, 11, "CHIEF_RENEWAL,R6,難病,6,001"),
                "curricula.csv:2: hours cannot be \"x\": write hours such as 6 or 0.5",
                "curricula_topic_hours.csv:11: the row has 5 cells, not 6"
                        + " (curriculum_code,edition,topic_ja,hours,source,source_line); put a cell that holds a comma"
                        + " in double quotes",
                "editions.csv:4: R6 overlaps H28 of line 3; end one edition on the day before the other begins");
    }

    private static void assertRefused(CurriculaData data, String... problems) {
        assertThatThrownBy(data::read)
                .isInstanceOf(InvalidDataFileException.class)
                .hasMessage(String.join("\n", problems));
    }
}
