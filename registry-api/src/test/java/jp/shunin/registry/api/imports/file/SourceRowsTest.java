package jp.shunin.registry.api.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rows of a file")
class SourceRowsTest {

    @Test
    @DisplayName("know on which line they begin, also behind cells of several lines and behind empty rows")
    void lines() throws IOException {
        try (SourceRows rows = csv("\uFEFF番号,氏名\r\n1,\"山田\n花子\"\r\n\r\n2,江戸太郎\r\n3,最後")) {
            assertThat(rows.header().cells()).containsExactly("番号", "氏名");
            assertThat(rows.next(10))
                    .containsExactly(
                            new SourceRow(2, List.of("1", "山田\n花子")),
                            new SourceRow(5, List.of("2", "江戸太郎")),
                            new SourceRow(6, List.of("3", "最後")));
            assertThat(rows.next(10)).isEmpty();
        }
    }

    @Test
    @DisplayName("come fewer at once where they are long, and none is lost")
    void longRows() throws IOException {
        String longRow = "見".repeat(600_000) + "\n";
        try (SourceRows rows = csv("番号\n" + longRow.repeat(3))) {
            rows.header();

            assertThat(rows.next(10)).hasSize(2);
            assertThat(rows.next(10)).hasSize(1);
            assertThat(rows.next(10)).isEmpty();
        }
    }

    @Test
    @DisplayName("of a workbook are told as people see them: days as days, numbers without a fraction")
    void workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("登録簿");
            sheet.value(0, 0, "登録番号");
            sheet.value(0, 1, "生年月日");
            sheet.value(0, 2, "氏名");
            sheet.value(1, 0, 13000001);
            sheet.value(1, 1, LocalDate.of(1975, 11, 3));
            sheet.style(1, 1).format("[$-411]ggge年m月d日").set();
            sheet.value(1, 2, "辻󠄀　𠮷子");
            sheet.value(3, 0, "1300000２");
        }

        try (SourceRows rows = SourceRows.open(new ByteArrayInputStream(bytes.toByteArray()), TextEncoding.EXCEL)) {
            assertThat(rows.header().cells()).containsExactly("登録番号", "生年月日", "氏名");
            assertThat(rows.next(10))
                    .containsExactly(
                            new SourceRow(2, List.of("13000001", "1975-11-03", "辻󠄀　𠮷子")),
                            new SourceRow(4, List.of("1300000２")));
        }
    }

    @Test
    @DisplayName("a file that only looks like a workbook is none")
    void noWorkbook() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> SourceRows.open(
                        new ByteArrayInputStream("PK\3\4 and no more".getBytes(StandardCharsets.US_ASCII)),
                        TextEncoding.EXCEL))
                .satisfies(refused ->
                        assertThat(refused.reason()).isEqualTo(UnreadableFileException.Cause.WORKBOOK_BROKEN));
    }

    private static SourceRows csv(String text) throws IOException {
        return SourceRows.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), TextEncoding.UTF_8_BOM);
    }

    @ParameterizedTest
    @DisplayName("a workbook that is small and unpacks without end is refused before it is read")
    @ValueSource(strings = {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"})
    void zipBomb(String part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(1 << 20);

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> ExcelRows.reading(new ByteArrayInputStream(bytes.toByteArray())))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(UnreadableFileException.Cause.WORKBOOK_INFLATES);
                    assertThat(refused.facts().getFirst()).isEqualTo(part);
                });
    }
}
