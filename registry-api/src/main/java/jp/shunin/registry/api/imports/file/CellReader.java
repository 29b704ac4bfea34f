package jp.shunin.registry.api.imports.file;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.time.Wareki;
import jp.shunin.registry.core.time.WarekiFormatException;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, and notes what is wrong with them. */
final class CellReader {

    private static final int LONGEST = 200;
    private static final char REPLACEMENT = '\uFFFD';
    private static final Pattern WESTERN = Pattern.compile(
            "(\\d{4})(?:[-/.年])(\\d{1,2})(?:[-/.月])(\\d{1,2})日?(?: 0?0:00(?::00)?)?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{8}");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[0-9]{7}");
    private static final Pattern CODE_WITHOUT_ZERO = Pattern.compile("[1-9]");
    private static final String OUTER_SPACE = "^[\\s\u3000]+|[\\s\u3000]+$";

    private final Columns columns;
    private final SourceRow row;
    private final String encoding;
    private final List<RowProblem> problems = new ArrayList<>();

    CellReader(Columns columns, SourceRow row, String encoding) {
        this.columns = columns;
        this.row = row;
        this.encoding = encoding;
    }

    List<RowProblem> problems() {
        return problems;
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(RowProblem::isError);
    }

    void note(LegacyField field, CellProblem problem, Object... facts) {
        String header = columns.header(field).orElse(null);
        problems.add(problem.at(row.line(), header, header == null ? null : columns.cell(row, field), facts));
    }

    /** The cell as it is, without the space around it; names are never changed within. */
    String text(LegacyField field) {
        String text = columns.cell(row, field);
        if (text.isEmpty()) {
            return text;
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            note(field, CellProblem.UNREADABLE_CHARACTER, encoding);
        }
        if (hasControlCharacter(text)) {
            note(field, CellProblem.CONTROL_CHARACTER);
        }
        if (text.length() > LONGEST) {
            note(field, CellProblem.TOO_LONG, LONGEST);
        }
        return isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1))
                ? text.replaceAll(OUTER_SPACE, "")
                : text;
    }

    @Nullable
    String textOrNull(LegacyField field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    String requiredText(LegacyField field) {
        String text = text(field);
        if (text.isEmpty()) {
            note(field, CellProblem.VALUE_MISSING);
        }
        return text;
    }

    Optional<RegistrationNumber> number() {
        String digits = plain(LegacyField.REGISTRATION_NUMBER);
        if (digits.isEmpty()) {
            note(LegacyField.REGISTRATION_NUMBER, CellProblem.VALUE_MISSING);
            return Optional.empty();
        }
        if (WITHOUT_ZERO.matcher(digits).matches() && RegistrationNumber.isWellFormed("0" + digits)) {
            note(LegacyField.REGISTRATION_NUMBER, CellProblem.LEADING_ZERO_ADDED, "0" + digits);
            return Optional.of(new RegistrationNumber("0" + digits));
        }
        if (!NUMBER.matcher(digits).matches() || !RegistrationNumber.isWellFormed(digits)) {
            note(LegacyField.REGISTRATION_NUMBER, CellProblem.NUMBER_MALFORMED);
            return Optional.empty();
        }
        return Optional.of(new RegistrationNumber(digits));
    }

    /** By name, with or without 都 府 県, or by code; empty where the cell is. */
    Optional<Prefecture> prefecture() {
        String text = plain(LegacyField.PREFECTURE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String code = CODE_WITHOUT_ZERO.matcher(text).matches() ? "0" + text : text;
        Optional<Prefecture> prefecture = Prefecture.findByCode(code)
                .or(() -> Arrays.stream(Prefecture.values())
                        .filter(each -> each.japaneseName().equals(text)
                                || each.japaneseName()
                                        .replaceFirst("[都府県]$", "")
                                        .equals(text))
                        .findFirst());
        if (prefecture.isEmpty()) {
            note(LegacyField.PREFECTURE, CellProblem.PREFECTURE_UNKNOWN);
        }
        return prefecture;
    }

    @Nullable
    MeasureId measure(LegacyField field) {
        String text = plain(field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<MeasureId> measure = MeasureId.parse(text);
        if (measure.isEmpty()) {
            note(field, CellProblem.MEASURE_MALFORMED);
        }
        return measure.orElse(null);
    }

    Optional<LocalDate> requiredDate(LegacyField field) {
        if (plain(field).isEmpty()) {
            note(field, CellProblem.VALUE_MISSING);
            return Optional.empty();
        }
        return Optional.ofNullable(date(field));
    }

    /** A day in ISO, with slashes, in eight digits, or in wareki; null where the cell is empty or cannot be read. */
    @Nullable
    LocalDate date(LegacyField field) {
        String text = plain(field);
        if (text.isEmpty()) {
            return null;
        }
        Matcher western = WESTERN.matcher(text);
        if (western.matches()) {
            return western(field, western);
        }
        try {
            Wareki.Parsed parsed = Wareki.parse(text);
            parsed.notice()
                    .ifPresent(
                            notice -> note(field, CellProblem.DATE_OF_OTHER_ERA, notice.japanese(), notice.english()));
            return parsed.date();
        } catch (WarekiFormatException noDate) {
            note(field, CellProblem.DATE_MALFORMED);
            return null;
        }
    }

    private @Nullable LocalDate western(LegacyField field, Matcher western) {
        int first = western.group(1) == null ? 4 : 1;
        try {
            return LocalDate.of(
                    Integer.parseInt(western.group(first)),
                    Integer.parseInt(western.group(first + 1)),
                    Integer.parseInt(western.group(first + 2)));
        } catch (DateTimeException noDay) {
            note(field, CellProblem.DATE_MALFORMED);
            return null;
        }
    }

    /** Numbers and dates in the usual width. Most are ASCII already, and stay untouched. */
    private String plain(LegacyField field) {
        String text = text(field);
        return isAscii(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    // Loops and no streams: every cell of every row passes here several times.

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasControlCharacter(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || character == '\u3000';
    }
}
