package jp.shunin.registry.api.bulk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
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

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int RETRIES = 100;
    private static final int THREADS = 2;

    @Bean
    MeasureApplication measureApplication(Jobs jobs, Candidates candidates, MeasureReader measures, CommandDoor door) {
        return new MeasureApplication(jobs, candidates, measures, door);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    @DependsOnDatabaseInitialization
    Scheduler scheduler(
            DataSource dataSource, MeasureApplication application, Jobs jobs, JobSettings settings, Clock clock) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task(application, jobs))
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

    /** A job whose process has died is run again; one that fails too often ends as failed. */
    private static Task<Void> task(MeasureApplication application, Jobs jobs) {
        return Tasks.custom(TASK)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        RETRIES,
                        new FailureHandler.OnFailureRetryLater<>(RETRY_AFTER),
                        (failed, _) -> jobs.fail(
                                UUID.fromString(
                                        failed.getExecution().taskInstance.getId()),
                                "INTERNAL_ERROR")))
                .execute((instance, context) -> run(application, instance, context));
    }

    private static CompletionHandler<Void> run(
            MeasureApplication application, TaskInstance<Void> instance, ExecutionContext context) {
        boolean ended = application.run(
                UUID.fromString(instance.getId()),
                () -> context.getSchedulerState().isShuttingDown());
        return ended
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) -> operations.reschedule(complete, complete.getTimeDone());
    }
}
