package jp.shunin.registry.api.cli;

import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import jp.shunin.registry.api.imports.Import;
import jp.shunin.registry.api.imports.ImportState;
import jp.shunin.registry.api.imports.Imports;

/** Looks on while the jobs of an import work, with a bar on a terminal. */
final class Progress {

    private final Imports imports;

    Progress(Imports imports) {
        this.imports = imports;
    }

    /** Waits for the end of the check. */
    Import check(Import imported) {
        return follow(
                imported.importId(),
                "check",
                -1,
                each -> each.state() == ImportState.CHECKING,
                each -> each.check().rows());
    }

    /** Waits for the end of the run. */
    Import run(Import imported) {
        return follow(
                imported.importId(),
                "record",
                imported.check().rows(),
                each -> each.state() == ImportState.RUNNING,
                each -> each.run() == null ? 0 : each.run().reached());
    }

    private Import follow(
            UUID importId, String task, long total, Predicate<Import> isUnderWay, ToLongFunction<Import> rows) {
        Import imported = find(importId);
        try (Bar bar = Bar.of(task, total)) {
            bar.show(rows.applyAsLong(imported));
            while (isUnderWay.test(imported)) {
                Patience.untilTheNextLook();
                imported = find(importId);
                bar.show(rows.applyAsLong(imported));
            }
        }
        return imported;
    }

    private Import find(UUID importId) {
        return imports.find(importId).orElseThrow();
    }
}
