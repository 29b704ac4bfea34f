package jp.shunin.registry.api.imports;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.shunin.registry.api.imports.file.RowProblem;
import org.jspecify.annotations.Nullable;

/** Problems as rows of their table, all of a page by one statement. */
final class ProblemRows {

    /** What the check finds is numbered from here on within its line. */
    static final int OF_THE_CHECK = 1;

    /** What the run meets comes after it: no line has as many problems. */
    static final int OF_THE_RUN = 1_000;

    private static final String INSERT = """
        insert into import_problem (import_id, line, number, column_name, value, severity, code, rule, detail_ja, detail_en)
        select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private final UUID importId;
    private final List<RowProblem> problems;
    private final List<Integer> numbers;

    ProblemRows(UUID importId, int firstNumber, List<RowProblem> problems) {
        this.importId = importId;
        this.problems = problems;
        this.numbers = numbers(firstNumber, problems);
    }

    /** Problems of one line stand together. */
    private static List<Integer> numbers(int first, List<RowProblem> problems) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < problems.size(); i++) {
            boolean sameLine =
                    i > 0 && problems.get(i).line() == problems.get(i - 1).line();
            numbers.add(sameLine ? numbers.get(i - 1) + 1 : first);
        }
        return numbers;
    }

    PreparedStatement insert(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(INSERT);
        statement.setObject(1, importId);
        statement.setArray(2, array(connection, "bigint", RowProblem::line));
        statement.setArray(3, connection.createArrayOf("integer", numbers.toArray()));
        statement.setArray(4, array(connection, "text", problem -> storable(problem.column())));
        statement.setArray(5, array(connection, "text", problem -> storable(problem.value())));
        statement.setArray(
                6, array(connection, "text", problem -> problem.severity().name()));
        statement.setArray(7, array(connection, "text", RowProblem::code));
        statement.setArray(8, array(connection, "text", RowProblem::rule));
        statement.setArray(9, array(connection, "text", RowProblem::japanese));
        statement.setArray(10, array(connection, "text", RowProblem::english));
        return statement;
    }

    private Array array(Connection connection, String type, Function<RowProblem, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, problems.stream().map(value).toArray());
    }

    /** PostgreSQL keeps any character but this one. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
