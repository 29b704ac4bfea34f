package jp.shunin.registry.core.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.data.DataRow;

/** A row of {@code curricula_totals.csv}: the least hours of a course, or that the source does not give them. */
final class TotalRow {

    static final String FILE = "curricula_totals.csv";
    static final List<String> COLUMNS =
            List.of("curriculum_code", "edition", "minimum_hours", "source", "source_lines", "basis", "note");

    private enum Basis {
        STATED,
        INFERRED,
        NOT_GIVEN
    }

    private static final CellFormat<Basis> BASIS = CellFormat.oneOf(Basis.class);
    private static final CellFormat<String> REASON = CellFormat.text("from what the figure follows");
    private static final CellFormat<String> LACK = CellFormat.text("what the source says instead of a figure");
    private static final CellFormat<String> NOTHING = new CellFormat<>(
            text -> Optional.of(text).filter(String::isEmpty),
            "nothing, or give the figure a basis other than NOT_GIVEN");

    private TotalRow() {}

    static Optional<Map.Entry<CourseEdition, MinimumHours>> read(DataRow row) {
        Optional<CourseEdition> about = CourseEdition.read(row);
        Optional<String> source = readSource(row);
        Optional<Basis> basis = row.read("basis", BASIS);
        Optional<MinimumHours> hours = basis.flatMap(known -> source.flatMap(from -> readHours(known, row, from)));
        return about.flatMap(key -> hours.map(value -> Map.entry(key, value)));
    }

    private static Optional<String> readSource(DataRow row) {
        Optional<String> document = row.read("source", Sources.FORMAT);
        Optional<String> lines = row.read("source_lines", Sources.LINES);
        return document.flatMap(it -> lines.map(at -> it + ":" + at));
    }

    private static Optional<MinimumHours> readHours(Basis basis, DataRow row, String source) {
        return switch (basis) {
            case STATED -> hours(row).map(hours -> new MinimumHours.Stated(hours, source, row.text("note")));
            case INFERRED ->
                hours(row)
                        .flatMap(hours ->
                                row.read("note", REASON).map(note -> new MinimumHours.Inferred(hours, source, note)));
            case NOT_GIVEN ->
                row.read("minimum_hours", NOTHING)
                        .flatMap(_ -> row.read("note", LACK).map(note -> new MinimumHours.NotGiven(source, note)));
        };
    }

    private static Optional<BigDecimal> hours(DataRow row) {
        return row.read("minimum_hours", CellFormat.HOURS);
    }
}
