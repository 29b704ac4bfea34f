package jp.shunin.registry.core.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.data.DataRow;

/** A row of {@code curricula_topic_hours.csv}: how many of a course's hours treat a topic. */
final class TopicRow {

    static final String FILE = "curricula_topic_hours.csv";
    static final List<String> COLUMNS =
            List.of("curriculum_code", "edition", "topic_ja", "hours", "source", "source_line");

    private static final CellFormat<String> TOPIC = CellFormat.text("the topic in Japanese, such as 難病");

    private TopicRow() {}

    record Key(CourseEdition about, String topic) {

        @Override
        public String toString() {
            return topic + " in " + about;
        }
    }

    static Optional<Map.Entry<Key, BigDecimal>> read(DataRow row) {
        Optional<CourseEdition> about = CourseEdition.read(row);
        Optional<String> topic = row.read("topic_ja", TOPIC);
        Optional<BigDecimal> hours = row.read("hours", CellFormat.HOURS);
        row.read("source", Sources.FORMAT);
        return about.flatMap(of -> topic.flatMap(name -> hours.map(value -> Map.entry(new Key(of, name), value))));
    }
}
