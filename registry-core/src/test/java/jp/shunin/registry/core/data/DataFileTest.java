package jp.shunin.registry.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A data file")
class DataFileTest {

    private final DataProblems problems = new DataProblems();

    @Test
    @DisplayName("gives its rows with the lines on which they begin, also after a cell of several lines")
    void linesAreCounted() {
        DataFile file = read("name,day\r\n\"two\r\nlines\",2012-04-01\r\nlast,2012-04-02");

        assertThat(file.rows()).extracting(DataRow::line).containsExactly(2L, 4L);
        assertThat(file.rows()).extracting(row -> row.text("name")).containsExactly("two\r\nlines", "last");
        assertThat(file.complete()).isTrue();
    }

    @Test
    @DisplayName("may begin with the byte order mark that spreadsheets write")
    void byteOrderMarkIsPassedOver() {
        assertThat(read("\uFEFFname,day\na,\n").rows()).hasSize(1);
        problems.throwIfAny();
    }

    @Test
    @DisplayName("without its header is refused at line 1")
    void headerMustMatch() {
        assertThat(read("day,name\n2012-04-01,a\n").rows()).isEmpty();
        assertProblems("test.csv:1: the first line must be name,day");
    }

    @Test
    @DisplayName("that is empty is refused at line 1")
    void emptyFileIsRefused() {
        assertThat(read("").complete()).isFalse();
        assertProblems("test.csv:1: the file is empty; begin it with the line name,day");
    }

    @Test
    @DisplayName("keeps its good rows and reports those with too many or too few cells")
    void cellsAreCounted() {
        DataFile file = read("name,day\na,,\nb,2012-04-01\n\n");

        assertThat(file.rows()).extracting(DataRow::line).containsExactly(3L);
        assertThat(file.complete()).isFalse();
        assertProblems(
                "test.csv:2: the row has 3 cells, not 2 (name,day); put a cell that holds a comma in double quotes",
                "test.csv:4: the row has 1 cells, not 2 (name,day); put a cell that holds a comma in double quotes");
    }

    @Test
    @DisplayName("with a quote left open is refused at the line of the quote")
    void openQuoteIsRefused() {
        assertThat(read("name,day\na,\n\"b,2012-04-01\nc,\n").complete()).isFalse();
        assertProblemsStartWith("test.csv:3: cannot be read as CSV in UTF-8 from here on");
    }

    @Test
    @DisplayName("in another encoding than UTF-8 is refused")
    void otherEncodingIsRefused() {
        byte[] shiftJis = {(byte) 0x93, (byte) 0x8c, ',', '\n'};
        Reader reader = new InputStreamReader(new ByteArrayInputStream(shiftJis), StandardCharsets.UTF_8.newDecoder());

        DataFile.read("test.csv", reader, List.of("name", "day"), problems);

        assertProblemsStartWith("test.csv:1: cannot be read as CSV in UTF-8 from here on");
    }

    @Test
    @DisplayName("that is missing is named")
    void missingFileIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DataFile.open(DataFileTest.class, "absent.csv"))
                .withMessageContaining("absent.csv");
    }

    @Test
    @DisplayName("gives cells in their format")
    void cellsAreRead() {
        DataRow row = read("name,day\nMONDAY,2012-04-01\n").rows().getFirst();

        assertThat(row.read("name", CellFormat.oneOf(DayOfWeek.class))).contains(DayOfWeek.MONDAY);
        assertThat(row.read("day", CellFormat.DATE)).contains(LocalDate.of(2012, 4, 1));
        problems.throwIfAny();
    }

    @Test
    @DisplayName("reports a cell that does not have its format at the row's line")
    void wrongCellIsReported() {
        DataRow row = read("name,day\nMonday,2023-02-30\n").rows().getFirst();

        assertThat(row.read("name", CellFormat.oneOf(DayOfWeek.class))).isEmpty();
        assertThat(row.readOr(LocalDate.MAX, "day", CellFormat.DATE)).isEmpty();
        assertProblems(
                "test.csv:2: day cannot be \"2023-02-30\": write a date that exists, such as 2012-04-01",
                "test.csv:2: name cannot be \"Monday\": write one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY,"
                        + " SATURDAY, SUNDAY");
    }

    @Test
    @DisplayName("gives the stated value for an empty cell")
    void emptyCellHasDefault() {
        DataRow row = read("name,day\na,\n").rows().getFirst();

        assertThat(row.readOr(LocalDate.MAX, "day", CellFormat.DATE)).contains(LocalDate.MAX);
        problems.throwIfAny();
    }

    @Test
    @DisplayName("asked for a column that it does not have is a mistake of the program")
    void unknownColumnThrows() {
        DataRow row = read("name,day\na,\n").rows().getFirst();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.text("hours"))
                .withMessage("test.csv has no column hours");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("does not take for hours what is none")
    @ValueSource(strings = {"", "-1", "6h", "1e3", "０", "6.", "six"})
    void wrongHours(String text) {
        assertThat(CellFormat.HOURS.reader().apply(text)).isEmpty();
    }

    @Test
    @DisplayName("takes whole hours, fractions and 0 for hours")
    void rightHours() {
        assertThat(CellFormat.HOURS.reader().apply("71.5")).contains(new BigDecimal("71.5"));
        assertThat(CellFormat.HOURS.reader().apply("0")).contains(BigDecimal.ZERO);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @DisplayName("counts from 1")
    @ValueSource(strings = {"", "0", "01", "-1", "1.0"})
    void wrongOrdinal(String text) {
        assertThat(CellFormat.ORDINAL.reader().apply(text)).isEmpty();
    }

    private DataFile read(String text) {
        return DataFile.read("test.csv", new StringReader(text), List.of("name", "day"), problems);
    }

    private void assertProblems(String... lines) {
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOf(InvalidDataFileException.class)
                .hasMessage(String.join("\n", lines));
    }

    private void assertProblemsStartWith(String start) {
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOf(InvalidDataFileException.class)
                .hasMessageStartingWith(start);
    }
}
