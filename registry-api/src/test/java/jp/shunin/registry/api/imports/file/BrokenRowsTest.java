package jp.shunin.registry.api.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A row whose quotation marks are wrong")
class BrokenRowsTest {

    private static final String HEADER = "番号,氏名,住所,備考\r\n";

    @ParameterizedTest(name = "{0}")
    @DisplayName("is told with the cell and the character, and the next line is the next row")
    @CsvSource(delimiter = '|', textBlock = """
        1,"山田,見本市,              | QUOTE_OPEN         | 1 | 3 | "山田,見本市,
        1,"山田"花子,見本市,          | QUOTE_CLOSED_EARLY | 1 | 7 | "山田"花子,見本市,
        1,山田,見本市,"備考"" と       | QUOTE_OPEN         | 3 | 10 | "備考"" と
        1,山"田,見本市,              | QUOTE_WITHIN       | 1 | 4 | 山"田,見本市,
        1",山田,見本市,              | QUOTE_WITHIN       | 0 | 2 | 1",山田,見本市,
        1,山田","見本市",            | QUOTE_WITHIN       | 1 | 5 | 山田","見本市",
        "1,山田,見本市,              | QUOTE_OPEN         | 0 | 1 | "1,山田,見本市,
        "1","山田,"見本市",""         | QUOTE_CLOSED_EARLY | 1 | 10 | "山田,"見本市",""
        1,"",\""",                  | QUOTE_OPEN         | 2 | 6 | \""",
        """)
    void oneLine(String row, String problem, int cell, int character, String text) throws IOException {
        List<SourceRow> rows = rows(HEADER + row + "\r\n2,江戸,大江戸市,\r\n3,\"薩\n摩\",鹿児島市,\r\n", StandardCharsets.UTF_8);

        assertThat(rows)
                .extracting(SourceRow::line, SourceRow::fault)
                .containsExactly(
                        tuple(2L, new RowFault(CellProblem.valueOf(problem), cell, character, text)),
                        tuple(3L, null),
                        tuple(4L, null));
        assertThat(rows.getLast().cells()).containsExactly("3", "薩\n摩", "鹿児島市", "");
    }

    @Test
    @DisplayName("gives no row to its neighbours: each of several is told, and each good one between them is read")
    void several() throws IOException {
        List<SourceRow> rows = rows(
                HEADER + "1,\"山田,,\n2,\"江戸\",,\n3,\"\",\"\"\"x\",\n4,佐藤\",,\n5,\"鈴\n木\",,\n6,\"田\n中\"x,,\n7,伊藤,,",
                StandardCharsets.UTF_8);

        assertThat(rows)
                .extracting(SourceRow::line, row -> row.fault() == null ? "" : problem(row))
                .containsExactly(
                        tuple(2L, "QUOTE_OPEN"),
                        tuple(3L, ""),
                        tuple(4L, ""),
                        tuple(5L, "QUOTE_WITHIN"),
                        tuple(6L, ""),
                        tuple(8L, "QUOTE_OPEN"),
                        tuple(9L, "QUOTE_WITHIN"),
                        tuple(10L, ""));
        assertThat(rows.get(2).cells()).containsExactly("3", "", "\"x", "");
        assertThat(rows.get(4).cells()).containsExactly("5", "鈴\n木", "", "");
    }

    @Test
    @DisplayName("does not swallow the rows between two marks that were forgotten, though together they make a pair")
    void pair() throws IOException {
        List<SourceRow> rows = rows(HEADER + "1,山田,見本市,\"備考\n2,江戸,大江戸市,\n3,佐藤,見本市,備考\"\n", StandardCharsets.UTF_8);

        assertThat(rows)
                .extracting(SourceRow::line, row -> row.fault() == null ? "" : problem(row))
                .containsExactly(tuple(2L, "QUOTE_OPEN"), tuple(3L, ""), tuple(4L, "QUOTE_WITHIN"));
    }

    @Test
    @DisplayName("may be the last: the mark is still open at the end of the file")
    void last() throws IOException {
        List<SourceRow> rows = rows(HEADER + "1,山田,,\n2,\"江戸\n大江戸市", StandardCharsets.UTF_8);

        assertThat(rows)
                .extracting(SourceRow::line, row -> row.fault() == null ? "" : problem(row))
                .containsExactly(tuple(2L, ""), tuple(3L, "QUOTE_OPEN"), tuple(4L, ""));
        assertThat(rows("番号\n\"", StandardCharsets.UTF_8)).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("is none while a cell has up to 50 more lines; with one more its mark was forgotten")
    @ValueSource(ints = {50, 51})
    void lines(int more) throws IOException {
        List<SourceRow> rows = rows(HEADER + "1,山田,,\"a" + "\nb".repeat(more) + "\"\n2,江戸,,\n", StandardCharsets.UTF_8);

        if (more == 50) {
            assertThat(rows).extracting(SourceRow::line).containsExactly(2L, 53L);
            assertThat(rows.getFirst().cell(3)).isEqualTo("a" + "\nb".repeat(50));
        } else {
            assertThat(problem(rows.getFirst())).isEqualTo("QUOTE_OPEN");
            assertThat(rows).hasSize(53).last().isEqualTo(new SourceRow(54, List.of("2", "江戸", "", "")));
        }
    }

    @ParameterizedTest
    @DisplayName(
            "is found in Windows-31J as in UTF-8, also behind characters of which the second byte is a sign of ASCII")
    @ValueSource(strings = {"windows-31j", "UTF-8"})
    void encodings(String charset) throws IOException {
        List<SourceRow> rows =
                rows(HEADER + "1,\"表 ソ,能\r\n2,\"十\r\n予\",申\\,\r\n3,ソ\"ソ,,\r\n", Charset.forName(charset));

        assertThat(rows)
                .extracting(SourceRow::line, SourceRow::fault)
                .containsExactly(
                        tuple(2L, new RowFault(CellProblem.QUOTE_OPEN, 1, 3, "\"表 ソ,能")),
                        tuple(3L, null),
                        tuple(5L, new RowFault(CellProblem.QUOTE_WITHIN, 1, 4, "ソ\"ソ,,")));
        assertThat(rows.get(1).cells()).containsExactly("2", "十\r\n予", "申\\", "");
    }

    @Test
    @DisplayName("is none where only spaces stand around the marks, and none on lines that end as on an old Mac")
    void spaces() throws IOException {
        assertThat(rows("番号,氏名\r1, \"山,田\" \r2,　\"江\"\"戸\"\r", StandardCharsets.UTF_8))
                .containsExactly(new SourceRow(2, List.of("1", "山,田")), new SourceRow(3, List.of("2", "江\"戸")));
    }

    @Test
    @DisplayName("as the header has its cells guessed, so that all rows below are looked at")
    void header() throws IOException {
        try (SourceRows rows = open("番号,\"氏名,住所\n1,\"山田\n", StandardCharsets.UTF_8)) {
            SourceRow header = rows.header();
            assertThat(header.cells()).containsExactly("番号", "氏名", "住所");
            assertThat(header.fault()).isEqualTo(new RowFault(CellProblem.QUOTE_OPEN, 1, 4, "\"氏名,住所"));
            assertThat(rows.next(10))
                    .singleElement()
                    .extracting(BrokenRowsTest::problem)
                    .isEqualTo("QUOTE_OPEN");
        }
    }

    @Test
    @DisplayName("or one that is far too long is held by its beginning only; too long a header is none")
    void tooLong() throws IOException {
        String endless = "1,山田," + "x".repeat(3 << 20);

        List<SourceRow> rows = rows(HEADER + endless + "\n2,江戸,,\n" + endless, StandardCharsets.UTF_8);

        assertThat(rows).extracting(SourceRow::line).containsExactly(2L, 3L, 4L);
        assertThat(problem(rows.getFirst())).isEqualTo("ROW_TOO_LONG");
        assertThat(rows.getFirst().characters()).isLessThan(100);
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> rows(endless, StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("does not swallow the rest of a line that is far too long: both are told")
    void tooLongWithin() throws IOException {
        String endless = "田\"," + "x".repeat(3 << 20);

        List<SourceRow> rows = rows(HEADER + "1,\"山\n" + endless + ",備考\n2,江戸,,", StandardCharsets.UTF_8);

        assertThat(rows)
                .extracting(SourceRow::line, row -> row.fault() == null ? "" : problem(row))
                .containsExactly(tuple(2L, "QUOTE_OPEN"), tuple(3L, "ROW_TOO_LONG"), tuple(4L, ""));
    }

    private static String problem(SourceRow row) {
        return Objects.requireNonNull(row.fault()).problem().name();
    }

    private static List<SourceRow> rows(String text, Charset charset) throws IOException {
        try (SourceRows rows = open(text, charset)) {
            rows.header();
            List<SourceRow> all = new ArrayList<>();
            for (List<SourceRow> some = rows.next(2); !some.isEmpty(); some = rows.next(2)) {
                all.addAll(some);
            }
            return all;
        }
    }

    private static SourceRows open(String text, Charset charset) throws IOException {
        return SourceRows.open(
                new ByteArrayInputStream(text.getBytes(charset)),
                charset.equals(StandardCharsets.UTF_8) ? TextEncoding.UTF_8 : TextEncoding.WINDOWS_31J);
    }
}
