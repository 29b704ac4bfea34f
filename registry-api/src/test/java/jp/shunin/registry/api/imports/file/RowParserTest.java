package jp.shunin.registry.api.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.shunin.registry.core.caremanager.LegacyRecord;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.data.InvalidDataFileException;
import jp.shunin.registry.core.policy.Prefecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A row of an old register")
class RowParserTest {

    private static final String HEADERS = "登録番号,氏名,フリガナ,旧姓,生年月日,登録年月日,登録都道府県,証交付年月日,証有効期間満了日";

    private static ParsedRow parse(String headers, String cells) {
        Columns columns = new Columns(new SourceRow(1, cells(headers)), standard());
        assertThat(columns.problems()).isEmpty();
        return new RowParser(columns, "登録簿.csv", "0".repeat(64), TextEncoding.UTF_8)
                .parse(new SourceRow(7, cells(cells)));
    }

    private static List<String> cells(String row) {
        return Arrays.asList(row.split(",", -1));
    }

    private static Layout standard() {
        try (Reader text = Layout.shipped(Layout.STANDARD).orElseThrow()) {
            return Layout.read(Layout.STANDARD, text.readAllAsString());
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static LegacyRecord read(String headers, String cells) {
        ParsedRow row = parse(headers, cells);
        assertThat(row.problems()).noneMatch(RowProblem::isError);
        return Objects.requireNonNull(row.command()).legacy();
    }

    @Test
    @DisplayName("is read with wareki and ISO days side by side, digits of any width, and the prefecture by name")
    void read() {
        ParsedRow row = parse(HEADERS, "１３００００１２,山田　花子,ヤマダ　ハナコ,髙橋,昭和50年11月3日,平成20年5月20日,神奈川,２０２２/６/１５,R9.6.14");

        assertThat(row.problems()).isEmpty();
        assertThat(row.number()).isEqualTo(new RegistrationNumber("13000012"));
        LegacyRecord legacy = Objects.requireNonNull(row.command()).legacy();
        assertThat(legacy.person().inClear().familyName()).isEqualTo("山田");
        assertThat(legacy.person().inClear().givenName()).isEqualTo("花子");
        assertThat(legacy.person().inClear().formerFamilyName()).isEqualTo("髙橋");
        assertThat(legacy.person().inClear().dateOfBirth()).isEqualTo("1975-11-03");
        assertThat(legacy.registeredOn()).isEqualTo("2008-05-20");
        assertThat(legacy.prefecture()).isEqualTo(Prefecture.KANAGAWA);
        assertThat(Objects.requireNonNull(legacy.card()).issuedOn()).isEqualTo("2022-06-15");
        assertThat(legacy.card().through()).isEqualTo("2027-06-14");
        assertThat(legacy.source().line()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"辻󠄀 渡邉󠄀", "𠮷野 家", "髙﨑 ①", "が ぎ", "ｶﾞ ｷﾞ", "㈱ Å"})
    @DisplayName("keeps names to the byte: variation selectors, surrogates, combining marks, half width")
    void names(String name) {
        LegacyRecord legacy = read(HEADERS, "13000012," + name + ",,,1975-11-03,2008-05-20,,,");

        assertThat(legacy.person().inClear().familyName() + " "
                        + legacy.person().inClear().givenName())
                .isEqualTo(name);
    }

    @Test
    @DisplayName("has 平成35年 read as the day it means, with a notice at its cell")
    void otherEra() {
        ParsedRow row = parse(HEADERS, "13000012,山田 花子,,,1975-11-03,2008-05-20,,平成30年4月1日,平成35年3月31日");

        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(row.command()).legacy().card())
                        .through())
                .isEqualTo("2023-03-31");
        assertThat(row.problems()).singleElement().satisfies(notice -> {
            assertThat(notice.severity()).isEqualTo(RowProblem.Severity.NOTICE);
            assertThat(notice.column()).isEqualTo("証有効期間満了日");
            assertThat(notice.value()).isEqualTo("平成35年3月31日");
            assertThat(notice.japanese()).contains("令和5年3月31日");
        });
    }

    @Test
    @DisplayName("has the leading zero back that a spreadsheet dropped, with a notice")
    void leadingZero() {
        ParsedRow row = parse(HEADERS, "1000012,山田 花子,,,1975-11-03,2008-05-20,,,");

        assertThat(row.number()).isEqualTo(new RegistrationNumber("01000012"));
        assertThat(row.problems()).extracting(RowProblem::code).containsExactly("LEADING_ZERO_ADDED");
        assertThat(Objects.requireNonNull(row.command()).legacy().prefecture()).isEqualTo(Prefecture.HOKKAIDO);
    }

    @Test
    @DisplayName("tells everything that is wrong with its cells, each with column and value")
    void problems() {
        ParsedRow row = parse(HEADERS, "99000012,,,,昭和50年13月3日,,どこか県,2022-06-15,");

        assertThat(row.command()).isNull();
        assertThat(row.problems())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::value, RowProblem::code)
                .containsExactlyInAnyOrder(
                        tuple(7L, "登録番号", "99000012", "NUMBER_MALFORMED"),
                        tuple(7L, "氏名", "", "VALUE_MISSING"),
                        tuple(7L, "生年月日", "昭和50年13月3日", "DATE_MALFORMED"),
                        tuple(7L, "登録年月日", "", "VALUE_MISSING"),
                        tuple(7L, "登録都道府県", "どこか県", "PREFECTURE_UNKNOWN"),
                        tuple(7L, "証有効期間満了日", "", "CARD_END_MISSING"));
        assertThat(row.problems()).allSatisfy(problem -> {
            assertThat(problem.japanese()).isNotBlank();
            assertThat(problem.english()).isNotBlank();
        });
    }

    @Test
    @DisplayName("shows a character that the encoding does not have")
    void unreadable() {
        ParsedRow row = parse(HEADERS, "13000012,山\uFFFD 花子,,,1975-11-03,2008-05-20,,,");

        assertThat(row.problems()).extracting(RowProblem::code).containsExactly("UNREADABLE_CHARACTER");
    }

    @Test
    @DisplayName("refuses control characters, which no name has")
    void controlCharacters() {
        ParsedRow row = parse(HEADERS, "13000012,山\0田 花\n子,,,1975-11-03,2008-05-20,,,");

        assertThat(row.problems()).extracting(RowProblem::code).containsExactly("CONTROL_CHARACTER");
    }

    @Test
    @DisplayName("gives the certificate's number to the chief course that was completed last")
    void certificateNumber() {
        LegacyRecord legacy = read(
                "登録番号,氏名,生年月日,登録年月日,主任研修修了年月日,主任更新研修修了年月日,主任有効期間満了日,修了証明書番号,専門研修課程Ⅱ修了年月日",
                "13000012,山田 花子,1975-11-03,2008-05-20,2014-02-10,2019-11-20,2025-03-31,第42号,2013-01-10");

        assertThat(legacy.courses())
                .extracting(course -> course.course(), course -> course.certificateNumber())
                .containsExactlyInAnyOrder(
                        tuple(Course.CHIEF, null),
                        tuple(Course.CHIEF_RENEWAL, "第42号"),
                        tuple(Course.SPECIALIZED_2, null));
        assertThat(legacy.chiefThrough()).isEqualTo("2025-03-31");
    }

    @Test
    @DisplayName("another layout is data: other headers, family and given name apart")
    void otherLayout() {
        Layout layout = Layout.read("other", """
            field,header
            registrationNumber,No.
            familyName,姓
            givenName,名
            dateOfBirth,生年
            registeredOn,登録
            """);
        Columns columns = new Columns(new SourceRow(1, cells("名,姓,Ｎｏ.,生年,登録,備考")), layout);
        ParsedRow row = new RowParser(columns, "f.csv", "", TextEncoding.UTF_8)
                .parse(new SourceRow(2, cells("花子,山田,13000012,1975-11-03,2008-05-20,x")));

        assertThat(columns.isReadable()).isTrue();
        assertThat(columns.problems()).extracting(RowProblem::code).containsExactly("HEADER_NOT_TAKEN");
        assertThat(Objects.requireNonNull(row.command())
                        .legacy()
                        .person()
                        .inClear()
                        .familyName())
                .isEqualTo("山田");
    }

    @Test
    @DisplayName("headers that are missing or stand twice are told")
    void headers() {
        Columns columns = new Columns(new SourceRow(1, cells("登録番号,氏名,登録番号,登録年月日")), standard());

        assertThat(columns.isReadable()).isFalse();
        assertThat(columns.problems())
                .extracting(RowProblem::code)
                .containsExactlyInAnyOrder("HEADER_TWICE", "HEADER_MISSING");
    }

    @Test
    @DisplayName("a layout with mistakes is refused, with each of them by line")
    void brokenLayout() {
        assertThatExceptionOfType(InvalidDataFileException.class)
                .isThrownBy(() -> Layout.read("mine", "field,header\nnonsense,登録番号\nname,氏名\nkana,氏名\n"))
                .withMessageContaining("mine:2:")
                .withMessageContaining("mine:4:");
    }
}
