package jp.shunin.registry.core.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.shunin.registry.core.data.InvalidDataFileException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Policy data is refused, naming file and line, for")
class PolicyDataChecksTest {

    @Test
    @DisplayName("an unknown key")
    void unknownKey() {
        assertRefused(
                PolicyData.complete().and("13,CARD_COLOUR,P5Y,,,published,"),
                "test.csv:8: key cannot be \"CARD_COLOUR\": write one of CARD_VALIDITY, CHIEF_CERTIFICATE_VALIDITY,"
                        + " CHIEF_RENEWAL_PERIOD, CHIEF_AFTER_CARD_LAPSE, CARD_PAST_PRINTED_END_ON_TRANSFER,"
                        + " FIRST_CARD_WITHOUT_TRAINING");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("an unknown scope")
    @CsvSource({"48", "00", "5", "東京都", "''", "**"})
    void unknownScope(String scope) {
        assertRefused(
                PolicyData.complete().and(scope + ",CHIEF_RENEWAL_PERIOD,CONTINUOUS,,,published,"),
                "test.csv:8: scope cannot be \"" + scope
                        + "\": write * for the national default, or the two digits of a prefecture, 01 to 47");
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("a value that its key does not know")
    @CsvSource(delimiter = '|', textBlock = """
        CARD_VALIDITY              | 5                | a length in years and months such as P5Y or P1Y6M, or NO_END
        CARD_VALIDITY              | P0Y              | a length in years and months such as P5Y or P1Y6M, or NO_END
        CARD_VALIDITY              | P5Y1D            | a length in years and months such as P5Y or P1Y6M, or NO_END
        CARD_VALIDITY              | UNTIL:2019-03-31 | a length in years and months such as P5Y or P1Y6M, or NO_END
        FIRST_CARD_WITHOUT_TRAINING| P-5Y             | a length in years and months such as P5Y or P1Y6M
        CHIEF_CERTIFICATE_VALIDITY | UNTIL:2019-02-29 | a length in years and months such as P5Y or P1Y6M, or a last day such as UNTIL:2019-03-31
        CHIEF_CERTIFICATE_VALIDITY | 2019-03-31       | a length in years and months such as P5Y or P1Y6M, or a last day such as UNTIL:2019-03-31
        CHIEF_RENEWAL_PERIOD       | SUSPENDED        | one of CONTINUOUS, FROM_COMPLETION
        CHIEF_AFTER_CARD_LAPSE     | suspended        | one of SUSPENDED, FORFEITED
        CARD_PAST_PRINTED_END_ON_TRANSFER | ''        | one of ACCEPTED, LAPSES_ON_TRANSFER
        """)
    void unknownValue(String key, String value, String wanted) {
        assertRefused(
                PolicyData.complete().and("13," + key + "," + value + ",,,published,"),
                "test.csv:8: value cannot be \"" + value + "\": write " + wanted);
    }

    @Test
    @DisplayName("dates that do not exist")
    void badDates() {
        assertRefused(
                PolicyData.complete().and("13,CHIEF_RENEWAL_PERIOD,CONTINUOUS,2023-02-29,R5.4.1,published,"),
                "test.csv:8: effective_from cannot be \"2023-02-29\": write a date that exists, such as 2012-04-01",
                "test.csv:8: effective_through cannot be \"R5.4.1\": write a date that exists, such as 2012-04-01");
    }

    @Test
    @DisplayName("a first day after the last")
    void reversedDates() {
        assertRefused(
                PolicyData.complete().and("13,CHIEF_RENEWAL_PERIOD,CONTINUOUS,2023-04-02,2023-04-01,published,"),
                "test.csv:8: effective_from 2023-04-02 lies after effective_through 2023-04-01; mend one of them");
    }

    @Test
    @DisplayName("two rows of one scope and key that hold on the same day")
    void overlap() {
        assertRefused(
                PolicyData.complete()
                        .and(
                                "13,CHIEF_RENEWAL_PERIOD,CONTINUOUS,,2020-03-31,published,",
                                "26,CHIEF_RENEWAL_PERIOD,CONTINUOUS,,,published,",
                                "13,CHIEF_RENEWAL_PERIOD,FROM_COMPLETION,2020-03-31,,published,"),
                "test.csv:10: the dates overlap those of line 8, which has the same scope and key; end one row on the"
                        + " day before the other begins");
    }

    @Test
    @DisplayName("a row within the dates of another, with a third between them")
    void overlapWithADistantRow() {
        assertRefused(
                PolicyData.complete()
                        .and(
                                "13,CHIEF_RENEWAL_PERIOD,CONTINUOUS,2010-01-01,2020-12-31,published,",
                                "13,CHIEF_RENEWAL_PERIOD,CONTINUOUS,2021-01-01,2021-12-31,published,",
                                "13,CHIEF_RENEWAL_PERIOD,CONTINUOUS,2015-01-01,2015-12-31,published,"),
                "test.csv:10: the dates overlap those of line 8, which has the same scope and key; end one row on the"
                        + " day before the other begins");
    }

    @Test
    @DisplayName("a missing source")
    void missingSource() {
        assertRefused(
                PolicyData.complete().and("13,CHIEF_RENEWAL_PERIOD,CONTINUOUS,,, ,a note is no source"),
                "test.csv:8: source cannot be \"\": write the article, notice or publication that says so, such as"
                        + " 介護保険法 第69条の7第3項");
    }

    @Test
    @DisplayName("a key without national default")
    void noDefault() {
        assertRefused(
                PolicyData.complete().without(5).and("13,CHIEF_AFTER_CARD_LAPSE,FORFEITED,,,published,"),
                "test.csv:1: there is no national default for CHIEF_AFTER_CARD_LAPSE; add a row with scope *");
    }

    @Test
    @DisplayName("a national default that begins too late")
    void gapAtTheBeginning() {
        assertRefused(
                PolicyData.complete().line(2, "*,CARD_VALIDITY,P5Y,2006-04-01,,Act,"),
                "test.csv:2: there is no national default for CARD_VALIDITY through 2006-03-31; mend this row's dates"
                        + " or add a row with scope *");
    }

    @Test
    @DisplayName("a chief validity that begins later than the first chief course (K-2)")
    void gapAfterTheFirstCourse() {
        assertRefused(
                PolicyData.complete().line(3, "*,CHIEF_CERTIFICATE_VALIDITY,P5Y,2006-04-02,,Rule,"),
                "test.csv:3: there is no national default for CHIEF_CERTIFICATE_VALIDITY from 2006-04-01 through"
                        + " 2006-04-01; mend this row's dates or add a row with scope *");
    }

    @Test
    @DisplayName("a day between two national defaults on which neither holds")
    void gapInBetween() {
        assertRefused(
                PolicyData.complete()
                        .line(2, "*,CARD_VALIDITY,P10Y,2029-04-01,,amendment,")
                        .and("*,CARD_VALIDITY,P5Y,,2029-03-30,Act,"),
                "test.csv:2: there is no national default for CARD_VALIDITY from 2029-03-31 through 2029-03-31; mend"
                        + " this row's dates or add a row with scope *");
    }

    @Test
    @DisplayName("a national default that ends and is followed by none")
    void gapAtTheEnd() {
        assertRefused(
                PolicyData.complete().line(2, "*,CARD_VALIDITY,P5Y,,2029-03-31,Act,"),
                "test.csv:2: there is no national default for CARD_VALIDITY after 2029-03-31; mend this row's dates or"
                        + " add a row with scope *");
    }

    @Test
    @DisplayName("a fixed end that some completions would come after (K-2)")
    void endBeforeBeginning() {
        assertRefused(
                PolicyData.complete()
                        .line(3, "*,CHIEF_CERTIFICATE_VALIDITY,UNTIL:2020-03-31,,2020-04-01,Rule,")
                        .and("*,CHIEF_CERTIFICATE_VALIDITY,P5Y,2020-04-02,,Rule,"),
                "test.csv:3: a certificate of the last effective day would end on 2020-03-31, before it begins; set"
                        + " effective_through to that day or an earlier one");
    }

    @Test
    @DisplayName("another header")
    void wrongHeader() {
        assertRefused(
                PolicyData.complete().line(1, "prefecture,key,value,effective_from,effective_through,source,note"),
                "test.csv:1: the first line must be scope,key,value,effective_from,effective_through,source,note");
    }

    @Test
    @DisplayName("a row with a cell too many")
    void wrongColumnCount() {
        assertRefused(
                PolicyData.complete().and("13,CHIEF_RENEWAL_PERIOD,CONTINUOUS,,,published,a note, with a comma"),
                "test.csv:8: the row has 8 cells, not 7"
                        + " (scope,key,value,effective_from,effective_through,source,note); put a cell that holds a"
                        + " comma in double quotes");
    }

    @Test
    @DisplayName("all its mistakes at once, in the order of lines")
    void allAtOnce() {
        assertRefused(
                PolicyData.complete()
                        .line(4, "*,CHIEF_RENEWAL_PERIOD,NEVER,,,,")
                        .and(
                                "13,CHIEF_AFTER_CARD_LAPSE,FORFEITED,,,published,",
                                "13,CHIEF_AFTER_CARD_LAPSE,SUSPENDED,,,published,",
                                "99,CHIEF_AFTER_CARD_LAPSE,SUSPENDED,,,published,"),
                "test.csv:4: source cannot be \"\": write the article, notice or publication that says so, such as"
                        + " 介護保険法 第69条の7第3項",
                "test.csv:4: value cannot be \"NEVER\": write one of CONTINUOUS, FROM_COMPLETION",
                "test.csv:9: the dates overlap those of line 8, which has the same scope and key; end one row on the"
                        + " day before the other begins",
                "test.csv:10: scope cannot be \"99\": write * for the national default, or the two digits of a"
                        + " prefecture, 01 to 47");
    }

    private static void assertRefused(PolicyData data, String... problems) {
        assertThatThrownBy(data::read)
                .isInstanceOf(InvalidDataFileException.class)
                .hasMessage(String.join("\n", problems));
    }
}
