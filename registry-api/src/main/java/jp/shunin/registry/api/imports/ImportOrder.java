package jp.shunin.registry.api.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to run an import.
 *
 * @param encoding the label of the encoding, as a person confirms it
 * @param onlyRowsWithoutErrors whether the rows with errors are to be left out
 */
public record ImportOrder(
        UUID importId,
        String encoding,
        boolean onlyRowsWithoutErrors,
        String startedBy,
        String startedFrom,
        @Nullable String note,
        @Nullable String basis) {}
