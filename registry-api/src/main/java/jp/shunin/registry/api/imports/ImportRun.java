package jp.shunin.registry.api.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import jp.shunin.registry.api.command.BulkMigration;
import jp.shunin.registry.api.command.CommandOrigin;
import jp.shunin.registry.api.imports.file.CellProblem;
import jp.shunin.registry.api.imports.file.ParsedRow;
import jp.shunin.registry.api.imports.file.RowParser;
import jp.shunin.registry.api.imports.file.RowProblem;
import jp.shunin.registry.api.imports.file.SourceRow;
import jp.shunin.registry.api.pages.PagesAhead;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.Refusal;
import org.axonframework.common.AxonException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records an import, page by page. The rows of a page are recorded and counted in one transaction. So it may be killed at
 * any moment and run again, even by two processes at once: each row is recorded once.
 */
final class ImportRun {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);
    private static final int ATTEMPTS = 10;

    private final Imports imports;
    private final ImportFiles files;
    private final BulkMigration migration;
    private final TransactionTemplate transaction;

    ImportRun(Imports imports, ImportFiles files, BulkMigration migration, TransactionTemplate transaction) {
        this.imports = imports;
        this.files = files;
        this.migration = migration;
        this.transaction = transaction;
    }

    /**
     * Goes on with an import where it was.
     *
     * @return whether it has ended; if not, it wants to be run again
     */
    boolean run(UUID runId, BooleanSupplier mustStop) {
        Import imported = imports.findByJob(runId).orElseThrow();
        imports.beginRun(imported.importId());
        try (OpenImport file = OpenImport.of(imported, files)) {
            return record(imported, Objects.requireNonNull(imported.run()), file, mustStop);
        } catch (NotMyTurnException another) {
            return true;
        }
    }

    private boolean record(Import imported, Import.Run run, OpenImport file, BooleanSupplier mustStop) {
        long reached = run.reached();
        file.skip(reached);
        try (PagesAhead<SourceRow, Page> pages =
                new PagesAhead<>("import", file::page, rows -> new Page(imported, origin(run), file.parser(), rows))) {
            for (Page page = pages.next(); page != null; page = pages.next()) {
                if (mustStop.getAsBoolean()) {
                    return false;
                }
                page.record(reached);
                reached += page.size();
            }
        }
        imports.endRun(imported.importId(), reached);
        return true;
    }

    private static CommandOrigin origin(Import.Run run) {
        return new CommandOrigin(run.startedBy(), run.startedFrom(), run.note(), run.basis(), null);
    }

    /** Some rows that are recorded together; read and decided before their turn. */
    private final class Page {

        private final UUID importId;
        private final CommandOrigin origin;
        private final RowParser parser;
        private final List<SourceRow> rows;
        private final List<ParsedRow> parsed;
        private final BulkMigration.Decided atFirst;

        Page(Import imported, CommandOrigin origin, RowParser parser, List<SourceRow> rows) {
            this.importId = imported.importId();
            this.origin = origin;
            this.parser = parser;
            this.rows = rows;
            Set<Long> faulty = imports.errorLines(
                    importId, rows.getFirst().line(), rows.getLast().line());
            this.parsed = rows.stream()
                    .filter(row -> !faulty.contains(row.line()))
                    .map(parser::parse)
                    .filter(row -> row.command() != null)
                    .toList();
            this.atFirst = migration.decide(commands(parsed), origin);
        }

        private static List<MigrateLegacyEntry> commands(List<ParsedRow> parsed) {
            return parsed.stream()
                    .map(ParsedRow::command)
                    .filter(Objects::nonNull)
                    .toList();
        }

        int size() {
            return rows.size();
        }

        /** Where somebody else uses one of the numbers at the same moment, all is decided again on what that one did. */
        void record(long reached) {
            BulkMigration.Decided decided = atFirst;
            for (int attempt = 1; ; attempt++) {
                try {
                    record(reached, decided);
                    return;
                } catch (AxonException lostRace) {
                    if (attempt == ATTEMPTS) {
                        throw lostRace;
                    }
                    log.info("a page of import {} is decided again: {}", importId, lostRace.getMessage());
                    decided = migration.decide(commands(parsed), origin);
                }
            }
        }

        private void record(long reached, BulkMigration.Decided decided) {
            PageOutcome outcome =
                    new PageOutcome(rows.size(), decided.count(), rows.size() - parsed.size(), problems(decided));
            transaction.executeWithoutResult(_ -> {
                imports.recorded(importId, reached, outcome);
                migration.record(decided);
            });
        }

        private List<RowProblem> problems(BulkMigration.Decided decided) {
            List<RowProblem> problems = new ArrayList<>();
            for (ParsedRow row : parsed) {
                RegistrationNumber number = Objects.requireNonNull(row.number());
                Refusal refusal = decided.refused().get(number);
                if (refusal != null) {
                    problems.add(parser.problem(row.row(), refusal));
                } else if (decided.broken().contains(number)) {
                    problems.add(CellProblem.ROW_FAILED.at(row.row().line(), null, null));
                }
            }
            return problems;
        }
    }
}
