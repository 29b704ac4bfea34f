package jp.shunin.registry.api.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import jp.shunin.registry.api.imports.ImportRefusedException.Reason;
import jp.shunin.registry.api.imports.file.Layout;
import jp.shunin.registry.api.imports.file.TextEncoding;
import org.springframework.transaction.support.TransactionTemplate;

/** Where old registers are handed in, and where they are started once somebody has looked at what was found. */
public final class ImportDesk {

    private static final long HEADER_LINE = 1;

    private final Imports imports;
    private final ImportFiles files;
    private final SchedulerClient scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportDesk(
            Imports imports,
            ImportFiles files,
            SchedulerClient scheduler,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file in, and queues its check.
     *
     * @throws jp.shunin.registry.core.data.InvalidDataFileException if the layout holds mistakes
     * @throws jp.shunin.registry.api.imports.file.UnreadableFileException if it is no file that can be read
     */
    public Import take(Upload upload, InputStream file) throws IOException {
        Layout.read(upload.layoutName(), upload.layout());
        UUID importId = UUID.randomUUID();
        imports.begin(upload, importId);
        boolean taken = false;
        try {
            UploadedFile uploaded = files.take(importId, file);
            TextEncoding recognised = uploaded.recognised().encoding();
            TextEncoding encoding = recognised == TextEncoding.EXCEL
                    ? recognised
                    : Objects.requireNonNullElse(upload.encoding(), recognised);
            transaction.executeWithoutResult(_ -> {
                imports.uploaded(importId, uploaded, encoding);
                queue(ImportConfiguration.CHECK, find(importId).checkId());
            });
            taken = true;
        } finally {
            if (!taken) {
                imports.discard(importId);
            }
        }
        return find(importId);
    }

    /**
     * Queues the run of an import that was checked.
     *
     * @throws ImportRefusedException if it is not ready, or not as the order says
     */
    public Import start(ImportOrder order) {
        Import imported = find(order.importId());
        if (imported.state() != ImportState.CHECKED) {
            throw new ImportRefusedException(Reason.IMPORT_NOT_READY, imported.state());
        }
        if (TextEncoding.ofLabel(order.encoding())
                .filter(imported.encoding()::equals)
                .isEmpty()) {
            throw new ImportRefusedException(
                    Reason.IMPORT_ENCODING_NOT_CONFIRMED, imported.encoding().label());
        }
        boolean headersWrong =
                !imports.errorLines(order.importId(), HEADER_LINE, HEADER_LINE).isEmpty();
        if (headersWrong || (imported.check().errors() > 0 && !order.onlyRowsWithoutErrors())) {
            throw new ImportRefusedException(
                    Reason.IMPORT_HAS_ERRORS, imported.check().errors());
        }
        UUID runId = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            if (!imports.start(order, runId)) {
                throw new ImportRefusedException(
                        Reason.IMPORT_NOT_READY, find(order.importId()).state());
            }
            queue(ImportConfiguration.RUN, runId);
        });
        return find(order.importId());
    }

    private Import find(UUID importId) {
        return imports.find(importId).orElseThrow();
    }

    private void queue(TaskDescriptor<Void> task, UUID jobId) {
        scheduler.scheduleIfNotExists(task.instance(jobId.toString()).build(), clock.instant());
    }
}
