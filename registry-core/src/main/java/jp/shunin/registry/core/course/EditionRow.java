package jp.shunin.registry.core.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.data.DataRow;

/** A row of {@code editions.csv}: from when to when an edition holds. */
final class EditionRow {

    static final String FILE = "editions.csv";
    static final List<String> COLUMNS = List.of("edition", "valid_from", "valid_to", "source", "note");

    private EditionRow() {}

    static Optional<Map.Entry<Edition, EditionPeriod>> read(DataRow row) {
        Optional<Edition> edition = row.read("edition", CourseEdition.EDITION);
        Optional<LocalDate> from = row.readOr(LocalDate.MIN, "valid_from", CellFormat.DATE);
        Optional<LocalDate> through = row.readOr(LocalDate.MAX, "valid_to", CellFormat.DATE);
        row.read("source", Sources.FORMAT);
        return edition.flatMap(known -> from.flatMap(first ->
                through.flatMap(last -> period(row, known, first, last)).map(it -> Map.entry(known, it))));
    }

    private static Optional<EditionPeriod> period(DataRow row, Edition edition, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            row.problem("valid_from " + first + " lies after valid_to " + last + "; mend one of them");
            return Optional.empty();
        }
        return Optional.of(new EditionPeriod(
                edition, first.equals(LocalDate.MIN) ? null : first, last.equals(LocalDate.MAX) ? null : last));
    }
}
