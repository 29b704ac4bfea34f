package jp.shunin.registry.api.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import jp.shunin.registry.api.command.BulkMigration;
import jp.shunin.registry.api.imports.file.CellProblem;
import jp.shunin.registry.api.imports.file.ParsedRow;
import jp.shunin.registry.api.imports.file.RowParser;
import jp.shunin.registry.api.imports.file.RowProblem;
import jp.shunin.registry.api.imports.file.SourceRow;
import jp.shunin.registry.api.imports.file.UnreadableFileException;
import jp.shunin.registry.api.pages.PagesAhead;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.LegacyExamination;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pre-flight check: it reads the whole file and reports everything that is wrong, before anything is recorded. Killed
 * and run again, it begins anew.
 */
final class ImportCheck {

    private final Imports imports;
    private final ImportFiles files;
    private final BulkMigration migration;
    private final TransactionTemplate transaction;

    ImportCheck(Imports imports, ImportFiles files, BulkMigration migration, TransactionTemplate transaction) {
        this.imports = imports;
        this.files = files;
        this.migration = migration;
        this.transaction = transaction;
    }

    /**
     * Checks an import.
     *
     * @return whether it has ended; if not, it wants to be run again
     */
    boolean run(UUID checkId, BooleanSupplier mustStop) {
        Import imported = imports.findByJob(checkId).orElseThrow();
        UUID token = UUID.randomUUID();
        if (!Boolean.TRUE.equals(transaction.execute(_ -> imports.beginCheck(imported.importId(), token)))) {
            return true;
        }
        try (OpenImport file = OpenImport.of(imported, files)) {
            return check(imported, token, file, mustStop);
        } catch (UnreadableFileException unreadable) {
            imports.fail(imported.importId(), unreadable.reason().name(), line(unreadable));
            return true;
        } catch (NotMyTurnException another) {
            return true;
        }
    }

    private static @Nullable Long line(UnreadableFileException unreadable) {
        return unreadable.facts().stream()
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .findFirst()
                .orElse(null);
    }

    private boolean check(Import imported, UUID token, OpenImport file, BooleanSupplier mustStop) {
        note(imported, token, new PageFindings(0, file.columns().problems()));
        if (file.columns().isReadable() && !checkRows(imported, token, file, mustStop)) {
            return false;
        }
        imports.endCheck(imported.importId(), token);
        return true;
    }

    /** Whether all rows were checked. */
    private boolean checkRows(Import imported, UUID token, OpenImport file, BooleanSupplier mustStop) {
        try (FirstLines firstLines = FirstLines.none();
                PagesAhead<SourceRow, ExaminedPage> pages =
                        new PagesAhead<>("import", file::page, page -> examined(file.parser(), page))) {
            for (ExaminedPage page = pages.next(); page != null; page = pages.next()) {
                if (mustStop.getAsBoolean()) {
                    return false;
                }
                note(imported, token, findings(file.parser(), page, firstLines));
            }
        }
        return true;
    }

    private void note(Import imported, UUID token, PageFindings findings) {
        transaction.executeWithoutResult(_ -> imports.checked(imported.importId(), token, findings));
    }

    /**
     * Rows, and what the register says of them by themselves.
     *
     * @param taken why numbers cannot be used
     * @param examined what there is to say about each entry; none of one that cannot be handled
     */
    private record ExaminedPage(
            List<ParsedRow> rows,
            Map<RegistrationNumber, Refusal> taken,
            Map<MigrateLegacyEntry, LegacyExamination> examined) {}

    private ExaminedPage examined(RowParser parser, List<SourceRow> page) {
        List<ParsedRow> rows = page.stream().map(parser::parse).toList();
        return new ExaminedPage(
                rows,
                migration.taken(rows.stream()
                        .map(ParsedRow::number)
                        .filter(Objects::nonNull)
                        .toList()),
                migration.examine(rows.stream()
                        .map(ParsedRow::command)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static PageFindings findings(RowParser parser, ExaminedPage page, FirstLines firstLines) {
        List<RowProblem> problems = new ArrayList<>();
        for (ParsedRow row : page.rows()) {
            problems.addAll(row.problems());
            if (row.number() != null) {
                addNumberProblems(problems, parser, row, row.number(), page.taken(), firstLines);
            }
            if (row.command() != null) {
                addFindings(problems, parser, row, page.examined().get(row.command()));
            }
        }
        return new PageFindings(page.rows().size(), problems);
    }

    private static void addNumberProblems(
            List<RowProblem> problems,
            RowParser parser,
            ParsedRow row,
            RegistrationNumber number,
            Map<RegistrationNumber, Refusal> taken,
            FirstLines firstLines) {
        OptionalLong earlier = firstLines.earlier(number, row.row().line());
        if (earlier.isPresent()) {
            problems.add(parser.numberProblem(row.row(), CellProblem.DUPLICATE_IN_FILE, earlier.getAsLong()));
        }
        Refusal refusal = taken.get(number);
        if (refusal != null) {
            problems.add(parser.problem(row.row(), refusal));
        }
    }

    private static void addFindings(
            List<RowProblem> problems, RowParser parser, ParsedRow row, @Nullable LegacyExamination examination) {
        if (examination == null) {
            problems.add(CellProblem.ROW_FAILED.at(row.row().line(), null, null));
            return;
        }
        examination.refusals().forEach(refusal -> problems.add(parser.problem(row.row(), refusal)));
        examination.notices().forEach(notice -> problems.add(parser.problem(row.row(), notice)));
    }
}
