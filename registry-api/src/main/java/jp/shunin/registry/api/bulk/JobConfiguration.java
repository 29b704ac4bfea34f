package jp.shunin.registry.api.bulk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.api.command.CommandDoor;
import jp.shunin.registry.projections.measure.Candidates;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Wires db-scheduler, by hand: what it schedules joins the transaction of the command that asks for it. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("special-measure-application");

    private static final int THREADS = 3;

    @Bean
    MeasureApplication measureApplication(Jobs jobs, Candidates candidates, MeasureReader measures, CommandDoor door) {
        return new MeasureApplication(jobs, candidates, measures, door);
    }

    @Bean
    Task<Void> measureTask(MeasureApplication application, Jobs jobs) {
        return SurvivingTask.of(TASK, application::run, jobId -> jobs.fail(jobId, SurvivingTask.INTERNAL_ERROR));
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    @DependsOnDatabaseInitialization
    Scheduler scheduler(
            DataSource dataSource,
            List<Task<?>> tasks,
            List<RecurringWork> recurring,
            JobSettings settings,
            Clock clock) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), tasks)
                .startTasks(recurring.stream().map(RecurringWork::task).toList())
                .threads(THREADS)
                .clock(clock::instant)
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(JobSettings.MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.shutdownWait())
                .build();
    }

    @Bean
    MeasureJobs measureJobs(Jobs jobs, Scheduler scheduler, Clock clock) {
        return new MeasureJobs(jobs, scheduler, clock);
    }
}
