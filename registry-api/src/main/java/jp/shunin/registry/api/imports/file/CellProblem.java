package jp.shunin.registry.api.imports.file;

import java.util.List;
import jp.shunin.registry.api.imports.file.RowProblem.Severity;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a cell before any rule of the domain is asked. The texts say how to mend it. */
public enum CellProblem {
    HEADER_MISSING(
            Severity.ERROR,
            "「{0}」の列がありません。見出しを確かめるか、様式の対応表を指定してください。",
            "There is no column for {0}. Check the headers, or name the layout of the file."),
    HEADER_TWICE(
            Severity.ERROR, "同じ内容の列が二つあります（{0}）。一つにしてください。", "Two columns stand for the same ({0}). Keep one of them."),
    HEADER_NOT_TAKEN(
            Severity.NOTICE, "この列は対応表になく、取り込まれません。", "The layout does not know this column; it is not taken over."),
    VALUE_MISSING(Severity.ERROR, "値がありません。記入してください。", "The value is missing. Fill it in."),
    UNREADABLE_CHARACTER(
            Severity.ERROR,
            "文字コード {0} で読めない文字があります。ファイルの文字コードを確かめてください。",
            "A character cannot be read in {0}. Check the encoding of the file."),
    CONTROL_CHARACTER(
            Severity.ERROR,
            "改行などの制御文字があります。取り除いてください。",
            "There is a line break or another control character. Take it out."),
    NUMBER_MALFORMED(
            Severity.ERROR,
            "登録番号は都道府県コード（01〜47）で始まる8桁の数字です。",
            "A registration number has 8 digits and begins with the code of a prefecture, 01 to 47."),
    LEADING_ZERO_ADDED(
            Severity.NOTICE,
            "7桁のため、先頭に0を補い {0} とします。",
            "It has 7 digits; with the leading zero that a spreadsheet may have dropped it is {0}."),
    DUPLICATE_IN_FILE(
            Severity.ERROR,
            "同じ登録番号が {0} 行目にあります。どちらか一方だけを残してください。",
            "The same number stands on line {0}. Keep one of the rows."),
    DATE_MALFORMED(
            Severity.ERROR,
            "日付として読めません。2023-06-01、2023/6/1、令和5年6月1日、R5.6.1 のいずれかで書いてください。",
            "This is no date. Write 2023-06-01, 2023/6/1, 令和5年6月1日 or R5.6.1."),
    DATE_OF_OTHER_ERA(Severity.NOTICE, "{0}", "{1}"),
    PREFECTURE_UNKNOWN(
            Severity.ERROR, "都道府県名または2桁のコードを書いてください。", "Write the name of a prefecture or its code of two digits."),
    MEASURE_MALFORMED(
            Severity.ERROR,
            "特例措置の番号は英数字・ハイフンなど64字までです。登録した措置の番号を書いてください。",
            "A special measure's id has up to 64 letters, digits and hyphens. Write the id under which it was"
                    + " declared."),
    MEASURE_MISSING(
            Severity.ERROR,
            "延長後の満了日がありますが、特例措置の番号がありません。措置の番号を書いてください。",
            "An extended end is given without its special measure. Write the measure's id."),
    CARD_END_MISSING(
            Severity.ERROR,
            "証の交付年月日がありますが、有効期間満了日がありません。満了日を書いてください。",
            "A card's day of issue is given without its end. Write the end."),
    TOO_LONG(Severity.ERROR, "{0}字を超えています。短くしてください。", "It is longer than {0} characters. Shorten it."),
    QUOTE_OPEN(
            Severity.ERROR,
            "{0}列目、行頭から{1}文字目の引用符（\"）が、あるべき所で閉じていません。値の終わりで閉じるか、取り除いてください。値の中の引用符は二つ重ねて（\"\"）書きます。この行は読まず、次の行から読みました。",
            "The quotation mark at character {1} of the line, in column {0}, is not closed where it should be. Close"
                + " it at the end of the value, or take it out; within a value it is written twice (\"\"). This line"
                + " was left out, and reading went on with the next one."),
    QUOTE_CLOSED_EARLY(
            Severity.ERROR,
            "{0}列目の値は引用符（\"）で閉じていますが、行頭から{1}文字目に続きがあります。値の中の引用符は二つ重ねて（\"\"）書くか、引用符を取り除いてください。",
            "The value in column {0} is closed by a quotation mark, but goes on at character {1} of the line. Within a"
                    + " value a quotation mark is written twice (\"\"); or take it out."),
    QUOTE_WITHIN(
            Severity.ERROR,
            "{0}列目、行頭から{1}文字目に引用符（\"）があります。取り除くか、値全体を引用符で囲み、中の引用符は二つ重ねて（\"\"）書いてください。",
            "There is a quotation mark at character {1} of the line, within the value in column {0}. Take it out; or"
                    + " put the whole value into quotation marks and write the one within twice (\"\")."),
    ROW_TOO_LONG(
            Severity.ERROR,
            "この行は{1}文字より長く、読めません。改行が失われていないか確かめてください。",
            "This line is longer than {1} characters and was not read. Check whether the ends of lines were lost."),
    ROW_FAILED(Severity.ERROR, "この行は処理できませんでした。運用者に知らせてください。", "This row could not be handled. Tell the operator.");

    private final Severity severity;
    private final String japanese;
    private final String english;

    CellProblem(Severity severity, String japanese, String english) {
        this.severity = severity;
        this.japanese = japanese;
        this.english = english;
    }

    /** The problem of a cell. */
    public RowProblem at(long line, @Nullable String column, @Nullable String value, Object... facts) {
        return new RowProblem(
                line, column, value, severity, name(), null, filled(japanese, facts), filled(english, facts));
    }

    /** A problem with all of a row, at the cell of which it speaks. */
    public static RowProblem of(long line, @Nullable String column, RowFault fault) {
        return fault.problem().at(line, column, fault.text(), fault.cell() + 1, fault.character());
    }

    private static String filled(String text, Object... facts) {
        String filled = text;
        for (int number = 0; number < facts.length; number++) {
            filled = filled.replace(
                    "{" + number + "}", String.valueOf(List.of(facts).get(number)));
        }
        return filled;
    }
}
