package jp.shunin.registry.core.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings of a rule set or of one of its requirements. */
record Settings(List<SettingRow> rows) {

    Settings {
        rows = List.copyOf(rows);
    }

    <T> Optional<T> find(SettingKind kind, Class<T> type) {
        return all(kind, type).findFirst();
    }

    <T> Stream<T> all(SettingKind kind, Class<T> type) {
        return rows.stream().filter(row -> row.kind() == kind).map(row -> type.cast(row.value()));
    }

    boolean has(SettingKind kind) {
        return rows.stream().anyMatch(row -> row.kind() == kind);
    }
}
