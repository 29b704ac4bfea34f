package jp.shunin.registry.core.course;

import java.util.Optional;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.data.DataRow;

/** A course in an edition: what every row about curricula is about. */
record CourseEdition(Course course, Edition edition) {

    static final CellFormat<Edition> EDITION = CellFormat.oneOf(Edition.class);

    private static final CellFormat<Course> COURSE = CellFormat.oneOf(Course.class);

    static Optional<CourseEdition> read(DataRow row) {
        Optional<Course> course = row.read("curriculum_code", COURSE);
        Optional<Edition> edition = row.read("edition", EDITION);
        return course.flatMap(of -> edition.map(in -> new CourseEdition(of, in)));
    }

    @Override
    public String toString() {
        return course + " " + edition;
    }
}
