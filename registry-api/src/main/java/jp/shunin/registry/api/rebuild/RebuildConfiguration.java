package jp.shunin.registry.api.rebuild;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import javax.sql.DataSource;
import jp.shunin.registry.api.bulk.SurvivingTask;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.journal.keys.ClearEvents;
import jp.shunin.registry.projections.person.People;
import jp.shunin.registry.projections.processing.ListingWiring;
import jp.shunin.registry.projections.rebuild.Reading;
import jp.shunin.registry.projections.rebuild.Rebuild;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the rebuilds. They make and rename tables, so they work as the role that runs the migrations and owns them. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("read-model-rebuild");

    @Bean
    Rebuild rebuild(
            ObjectProvider<Flyway> migrations,
            DataSource dataSource,
            EventFormat format,
            CardEnds ends,
            People people) {
        return new Rebuild(
                owner(migrations, dataSource),
                new Reading(format, ends, people),
                () -> ListingWiring.followed(dataSource).ticket());
    }

    /** It changes how the journal is written, so it works as the owner, too. */
    @Bean
    ClearEvents clearEvents(ObjectProvider<Flyway> migrations, DataSource dataSource, EventFormat format) {
        return new ClearEvents(owner(migrations, dataSource), format);
    }

    private static DataSource owner(ObjectProvider<Flyway> migrations, DataSource dataSource) {
        Flyway flyway = migrations.getIfAvailable();
        return flyway == null ? dataSource : flyway.getConfiguration().getDataSource();
    }

    @Bean
    Task<Void> rebuildTask(Rebuild rebuild, RebuildJobs jobs) {
        RebuildWork work = new RebuildWork(jobs, rebuild);
        return SurvivingTask.of(TASK, work::run, jobId -> jobs.fail(jobId, SurvivingTask.INTERNAL_ERROR));
    }

    @Bean
    Rebuilds rebuilds(
            RebuildJobs jobs,
            Rebuild rebuild,
            Scheduler scheduler,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Rebuilds(jobs, rebuild, scheduler, new TransactionTemplate(transactions), clock);
    }
}
