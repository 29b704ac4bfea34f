package jp.shunin.registry.api.imports.file;

import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.jspecify.annotations.Nullable;

/**
 * A row that was read.
 *
 * @param number the registration number; null if it cannot be read
 * @param command what takes the row over; null if there is an error among the problems
 */
public record ParsedRow(
        SourceRow row,
        @Nullable RegistrationNumber number,
        @Nullable MigrateLegacyEntry command,
        List<RowProblem> problems) {

    public ParsedRow {
        problems = List.copyOf(problems);
    }
}
