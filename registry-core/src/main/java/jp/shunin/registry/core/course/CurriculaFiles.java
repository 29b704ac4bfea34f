package jp.shunin.registry.core.course;

import java.io.Reader;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shunin.registry.core.data.DataFile;
import jp.shunin.registry.core.data.DataProblems;
import jp.shunin.registry.core.data.DataRow;

/** The four files about curricula, as read. */
record CurriculaFiles(
        DataTable<SubjectRow.Key, Subject> subjects,
        DataTable<CourseEdition, MinimumHours> totals,
        DataTable<TopicRow.Key, BigDecimal> topics,
        DataTable<Edition, EditionPeriod> editions) {

    /** @param files opens a file by its name */
    static CurriculaFiles read(Function<String, Reader> files, DataProblems problems) {
        Scan scan = new Scan(files, problems);
        return new CurriculaFiles(
                scan.table(SubjectRow.FILE, SubjectRow.COLUMNS, SubjectRow::read),
                scan.table(TotalRow.FILE, TotalRow.COLUMNS, TotalRow::read),
                scan.table(TopicRow.FILE, TopicRow.COLUMNS, TopicRow::read),
                scan.table(EditionRow.FILE, EditionRow.COLUMNS, EditionRow::read));
    }

    private record Scan(Function<String, Reader> files, DataProblems problems) {

        <K, V> DataTable<K, V> table(
                String name, List<String> columns, Function<DataRow, Optional<Map.Entry<K, V>>> row) {
            return DataTable.read(DataFile.read(name, files.apply(name), columns, problems), row);
        }
    }

    /** The subjects of each course and edition, by number. */
    Map<CourseEdition, List<Subject>> subjectsByCourse() {
        Map<SubjectRow.Key, Subject> all = subjects.values();
        return all.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().number()))
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().about(), Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
