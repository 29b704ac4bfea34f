package jp.shunin.registry.api.imports.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.shunin.registry.api.imports.file.RowProblem.Severity;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.LegacyCard;
import jp.shunin.registry.core.caremanager.LegacyCourse;
import jp.shunin.registry.core.caremanager.LegacyExtension;
import jp.shunin.registry.core.caremanager.LegacyNotice;
import jp.shunin.registry.core.caremanager.LegacyRecord;
import jp.shunin.registry.core.caremanager.LegacySource;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.Qualification;
import org.jspecify.annotations.Nullable;

/** Makes of a row the command that takes it over, and gives findings of the core back their columns. */
public final class RowParser {

    private final Columns columns;
    private final String fileName;
    private final String sha256;
    private final String encoding;

    public RowParser(Columns columns, String fileName, String sha256, TextEncoding encoding) {
        this.columns = columns;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.encoding = encoding.label();
    }

    /** A row that was read: a command, unless there is an error among the problems. */
    public ParsedRow parse(SourceRow row) {
        RowFault fault = row.fault();
        if (fault != null) {
            return new ParsedRow(row, null, null, List.of(columns.problem(row.line(), fault)));
        }
        CellReader cells = new CellReader(columns, row, encoding);
        Optional<RegistrationNumber> number = cells.number();
        PersonalRecord person = person(cells);
        Optional<LocalDate> registeredOn = cells.requiredDate(LegacyField.REGISTERED_ON);
        LegacyRecord legacy = record(row, cells, number, person, registeredOn.orElse(LocalDate.EPOCH));
        MigrateLegacyEntry command = cells.hasErrors() ? null : new MigrateLegacyEntry(number.orElseThrow(), legacy);
        return new ParsedRow(row, number.orElse(null), command, cells.problems());
    }

    private LegacyRecord record(
            SourceRow row,
            CellReader cells,
            Optional<RegistrationNumber> number,
            PersonalRecord person,
            LocalDate registeredOn) {
        return new LegacyRecord(
                cells.prefecture()
                        .or(() -> number.map(RegistrationNumber::firstPrefecture))
                        .orElse(Prefecture.TOKYO),
                registeredOn,
                cells.date(LegacyField.PRACTICAL_TRAINING),
                person,
                card(cells),
                extension(cells, LegacyField.CARD_MEASURE, LegacyField.CARD_EXTENDED_THROUGH),
                courses(cells),
                cells.date(LegacyField.CHIEF_THROUGH),
                extension(cells, LegacyField.CHIEF_MEASURE, LegacyField.CHIEF_EXTENDED_THROUGH),
                cells.measure(LegacyField.CHIEF_RENEWED_UNDER),
                new LegacySource(fileName, sha256, row.line()));
    }

    private PersonalRecord person(CellReader cells) {
        String[] name = columns.has(LegacyField.FAMILY_NAME)
                ? new String[] {cells.requiredText(LegacyField.FAMILY_NAME), cells.text(LegacyField.GIVEN_NAME)}
                : parted(cells.requiredText(LegacyField.NAME));
        String[] kana = columns.has(LegacyField.FAMILY_NAME_KANA)
                ? new String[] {cells.text(LegacyField.FAMILY_NAME_KANA), cells.text(LegacyField.GIVEN_NAME_KANA)}
                : parted(cells.text(LegacyField.KANA));
        return new PersonalRecord(
                name[0],
                name[1],
                kana[0],
                kana[1],
                cells.textOrNull(LegacyField.FORMER_FAMILY_NAME),
                cells.requiredDate(LegacyField.DATE_OF_BIRTH).orElse(LocalDate.EPOCH),
                cells.textOrNull(LegacyField.ADDRESS));
    }

    /** At the first space, of whatever width. Without one all of it is the family name. */
    private static String[] parted(String name) {
        for (int at = 0; at < name.length(); at++) {
            if (Character.isWhitespace(name.charAt(at))) {
                return new String[] {name.substring(0, at), name.substring(at).strip()};
            }
        }
        return new String[] {name, ""};
    }

    private static @Nullable LegacyCard card(CellReader cells) {
        LocalDate issuedOn = cells.date(LegacyField.CARD_ISSUED_ON);
        LocalDate from = cells.date(LegacyField.CARD_FROM);
        LocalDate through = cells.date(LegacyField.CARD_THROUGH);
        if (through == null && (issuedOn != null || from != null)) {
            cells.note(LegacyField.CARD_THROUGH, CellProblem.CARD_END_MISSING);
        }
        return through == null ? null : new LegacyCard(issuedOn, from, through);
    }

    private static @Nullable LegacyExtension extension(CellReader cells, LegacyField measure, LegacyField through) {
        MeasureId measureId = cells.measure(measure);
        LocalDate extendedThrough = cells.date(through);
        if (measureId == null && extendedThrough != null) {
            cells.note(through, CellProblem.MEASURE_MISSING);
        }
        return measureId == null ? null : new LegacyExtension(measureId, extendedThrough);
    }

    private static List<LegacyCourse> courses(CellReader cells) {
        List<LegacyCourse> courses = new ArrayList<>();
        for (LegacyField field : LegacyField.values()) {
            Course course = field.course();
            LocalDate completedOn = course == null ? null : cells.date(field);
            if (course != null && completedOn != null) {
                courses.add(new LegacyCourse(course, completedOn, null));
            }
        }
        String number = cells.textOrNull(LegacyField.CERTIFICATE_NUMBER);
        courses.stream()
                .filter(course -> course.course() == Course.CHIEF || course.course() == Course.CHIEF_RENEWAL)
                .max(Comparator.comparing(LegacyCourse::completedOn))
                .ifPresent(last -> courses.replaceAll(course ->
                        course == last ? new LegacyCourse(last.course(), last.completedOn(), number) : course));
        return courses;
    }

    /** The registration number as it stands in the row. */
    public String number(SourceRow row) {
        return columns.cell(row, LegacyField.REGISTRATION_NUMBER);
    }

    /** What stands against a row, at the cell that it is about. */
    public RowProblem problem(SourceRow row, Refusal refusal) {
        Optional<LegacyField> field = refusal.field().flatMap(path -> columns.fieldAt(row, path(path, refusal)));
        return new RowProblem(
                row.line(),
                header(field),
                value(row, field),
                Severity.ERROR,
                refusal.code().name(),
                refusal.rule().map(Rule::id).orElse(null),
                refusal.detail(Locale.JAPANESE),
                refusal.detail(Locale.ENGLISH));
    }

    /** What an officer should look at, at the cell that it is about. */
    public RowProblem problem(SourceRow row, LegacyNotice notice) {
        Optional<LegacyField> field = columns.fieldAt(row, notice.code().field());
        return new RowProblem(
                row.line(),
                header(field),
                value(row, field),
                Severity.NOTICE,
                notice.code().name(),
                notice.code().rule().map(Rule::id).orElse(null),
                notice.detail(Locale.JAPANESE),
                notice.detail(Locale.ENGLISH));
    }

    /** Some refusals tell by a fact which of several fields they are about. */
    private static String path(String path, Refusal refusal) {
        return switch (path) {
            case "courses", "completedOn" -> "courses/" + fact(refusal, Course.class, Course.CHIEF);
            case "extension" ->
                fact(refusal, Qualification.class, Qualification.CARD) == Qualification.CARD
                        ? "cardExtension"
                        : "chiefExtension";
            default -> path;
        };
    }

    private static <T> T fact(Refusal refusal, Class<T> type, T otherwise) {
        return refusal.facts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(otherwise);
    }

    /** A problem of the number of a row. */
    public RowProblem numberProblem(SourceRow row, CellProblem problem, Object... facts) {
        Optional<LegacyField> number = Optional.of(LegacyField.REGISTRATION_NUMBER);
        return problem.at(row.line(), header(number), value(row, number), facts);
    }

    private @Nullable String header(Optional<LegacyField> field) {
        return field.flatMap(columns::header).orElse(null);
    }

    private @Nullable String value(SourceRow row, Optional<LegacyField> field) {
        return field.map(each -> columns.cell(row, each)).orElse(null);
    }
}
