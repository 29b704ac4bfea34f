package jp.shunin.registry.core.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shunin.registry.core.data.DataFile;
import jp.shunin.registry.core.data.DataRow;

/**
 * The rows of a file by what they are about.
 *
 * @param complete whether every row is here: if not, what seems to be missing may only be unreadable
 */
record DataTable<K, V>(Map<K, Placed<V>> rows, boolean complete) {

    /** Reads every row; a second row about the same thing is noted as a problem, and so is what the reader notes. */
    static <K, V> DataTable<K, V> read(DataFile file, Function<DataRow, Optional<Map.Entry<K, V>>> reader) {
        Map<K, Placed<V>> rows = new LinkedHashMap<>();
        for (DataRow row : file.rows()) {
            reader.apply(row).ifPresent(entry -> add(rows, row, entry.getKey(), entry.getValue()));
        }
        return new DataTable<>(
                rows, file.complete() && rows.size() == file.rows().size());
    }

    private static <K, V> void add(Map<K, Placed<V>> rows, DataRow row, K key, V value) {
        Placed<V> earlier = rows.putIfAbsent(key, new Placed<>(row, value));
        if (earlier != null) {
            row.problem("line " + earlier.row().line() + " is already about " + key + "; keep one of the two rows");
        }
    }

    /** The values without their rows. */
    Map<K, V> values() {
        return rows.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().value()));
    }
}
