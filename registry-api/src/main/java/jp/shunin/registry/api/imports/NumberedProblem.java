package jp.shunin.registry.api.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import jp.shunin.registry.api.imports.file.RowProblem;

/** A problem with its place in the list. */
public record NumberedProblem(ProblemPlace place, RowProblem problem) {

    static NumberedProblem of(ResultSet row) throws SQLException {
        return new NumberedProblem(
                new ProblemPlace(row.getLong("line"), row.getInt("number")),
                new RowProblem(
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("value"),
                        RowProblem.Severity.valueOf(row.getString("severity")),
                        row.getString("code"),
                        row.getString("rule"),
                        row.getString("detail_ja"),
                        row.getString("detail_en")));
    }
}
