package jp.shunin.registry.core.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.data.DataRow;

/** A row of {@code curricula.csv}: a subject. */
final class SubjectRow {

    static final String FILE = "curricula.csv";
    static final List<String> COLUMNS =
            List.of("curriculum_code", "edition", "subject_no", "subject_name_ja", "form", "hours");

    private static final String FIELD_PRACTICE = "実習";
    private static final CellFormat<String> NAME = CellFormat.text("the subject's name in Japanese");
    private static final CellFormat<String> FORM = CellFormat.text("how it is taught: 講義, 講義及び演習 or 実習");

    private SubjectRow() {}

    record Key(CourseEdition about, int number) {

        @Override
        public String toString() {
            return "subject " + number + " of " + about;
        }
    }

    static Optional<Map.Entry<Key, Subject>> read(DataRow row) {
        Optional<CourseEdition> about = CourseEdition.read(row);
        Optional<Integer> number = row.read("subject_no", CellFormat.ORDINAL);
        Optional<String> name = row.read("subject_name_ja", NAME);
        Optional<String> form = row.read("form", FORM);
        Optional<Optional<BigDecimal>> hours = readHours(row);
        if (about.isEmpty() || number.isEmpty() || name.isEmpty() || form.isEmpty() || hours.isEmpty()) {
            return Optional.empty();
        }
        Subject subject =
                new Subject(number.get(), name.get(), form.get(), hours.get().orElse(null));
        return Optional.of(Map.entry(new Key(about.get(), number.get()), subject));
    }

    /** The outer optional is empty if the cell could not be read, the inner one if it rightly holds nothing. */
    private static Optional<Optional<BigDecimal>> readHours(DataRow row) {
        return row.text("form").equals(FIELD_PRACTICE) && row.isEmpty("hours")
                ? Optional.of(Optional.empty())
                : row.read("hours", CellFormat.HOURS).map(Optional::of);
    }
}
