package jp.shunin.registry.api.imports.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a file, as a layout reads its headers. */
public final class Columns {

    private static final long HEADER_LINE = 1;

    private final Map<LegacyField, Integer> places = new EnumMap<>(LegacyField.class);
    private final List<String> headers;
    private final List<RowProblem> problems = new ArrayList<>();
    private final Optional<RowProblem> fault;

    public Columns(SourceRow header, Layout layout) {
        this.headers = header.cells();
        this.fault = Optional.ofNullable(header.fault()).map(each -> problem(HEADER_LINE, each));
        for (int column = 0; column < headers.size(); column++) {
            place(column, layout.field(headers.get(column)));
        }
        require(LegacyField.REGISTRATION_NUMBER, "登録番号");
        require(LegacyField.DATE_OF_BIRTH, "生年月日");
        require(LegacyField.REGISTERED_ON, "登録年月日");
        if (!has(LegacyField.FAMILY_NAME)) {
            require(LegacyField.NAME, "氏名");
        }
    }

    private void place(int column, @Nullable LegacyField field) {
        String header = headers.get(column);
        if (field == null) {
            if (!header.isBlank()) {
                problems.add(CellProblem.HEADER_NOT_TAKEN.at(HEADER_LINE, header, header));
            }
            return;
        }
        Integer earlier = places.putIfAbsent(field, column);
        if (earlier != null) {
            problems.add(CellProblem.HEADER_TWICE.at(HEADER_LINE, header, header, headers.get(earlier)));
        }
    }

    private void require(LegacyField field, String name) {
        if (!has(field)) {
            problems.add(CellProblem.HEADER_MISSING.at(HEADER_LINE, null, null, name));
        }
    }

    /** What is wrong with the headers. With an error among them no row is recorded. */
    public List<RowProblem> problems() {
        return Stream.concat(fault.stream(), problems.stream()).toList();
    }

    /** Whether rows can be read: as far as can be guessed, where a quotation mark among the headers is wrong. */
    public boolean isReadable() {
        return problems.stream().noneMatch(RowProblem::isError);
    }

    RowProblem problem(long line, RowFault fault) {
        String column = fault.cell() < headers.size() ? headers.get(fault.cell()) : null;
        return CellProblem.of(line, column, fault);
    }

    boolean has(LegacyField field) {
        return places.containsKey(field);
    }

    String cell(SourceRow row, LegacyField field) {
        Integer column = places.get(field);
        return column == null ? "" : row.cell(column);
    }

    /** The header over a field, as it stands in the file. */
    Optional<String> header(LegacyField field) {
        return Optional.ofNullable(places.get(field)).map(headers::get);
    }

    /** The field of a finding, if the file has a column for it: the first one that is filled. */
    Optional<LegacyField> fieldAt(SourceRow row, String path) {
        List<LegacyField> under = places.keySet().stream()
                .filter(field -> field.path().equals(path))
                .toList();
        return under.stream()
                .filter(field -> !cell(row, field).isBlank())
                .findFirst()
                .or(() -> under.stream().findFirst());
    }
}
