package jp.shunin.registry.api.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import jp.shunin.registry.api.bulk.SurvivingTask;
import jp.shunin.registry.api.command.BulkMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the imports: their two jobs, and the desk that queues them. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("import-check");
    static final TaskDescriptor<Void> RUN = TaskDescriptor.of("import-run");

    @Bean
    Task<Void> importCheckTask(
            Imports imports, ImportFiles files, BulkMigration migration, PlatformTransactionManager transactions) {
        ImportCheck check = new ImportCheck(imports, files, migration, new TransactionTemplate(transactions));
        return SurvivingTask.of(CHECK, check::run, failing(imports));
    }

    @Bean
    Task<Void> importRunTask(
            Imports imports, ImportFiles files, BulkMigration migration, PlatformTransactionManager transactions) {
        ImportRun run = new ImportRun(imports, files, migration, new TransactionTemplate(transactions));
        return SurvivingTask.of(RUN, run::run, failing(imports));
    }

    @Bean
    ImportDesk importDesk(
            Imports imports,
            ImportFiles files,
            Scheduler scheduler,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new ImportDesk(imports, files, scheduler, new TransactionTemplate(transactions), clock);
    }

    private static Consumer<UUID> failing(Imports imports) {
        return jobId -> imports.findByJob(jobId)
                .ifPresent(imported -> imports.fail(imported.importId(), SurvivingTask.INTERNAL_ERROR, null));
    }
}
