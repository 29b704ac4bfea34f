package jp.shunin.registry.api.bulk;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A task of db-scheduler whose work survives its process: run again after a death, and a failure is tried again. */
public final class SurvivingTask {

    /** The code of a job that failed too often. */
    public static final String INTERNAL_ERROR = "INTERNAL_ERROR";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int RETRIES = 100;

    private SurvivingTask() {}

    /** Work on the job of an id. */
    @FunctionalInterface
    public interface Work {

        /**
         * Goes on with the job until it has ended or has to stop.
         *
         * @return whether it has ended; if not, it wants to be run again
         */
        boolean run(UUID jobId, BooleanSupplier mustStop);
    }

    /** @param fail ends a job that has failed too often */
    public static Task<Void> of(TaskDescriptor<Void> descriptor, Work work, Consumer<UUID> fail) {
        return Tasks.custom(descriptor)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        RETRIES,
                        new FailureHandler.OnFailureRetryLater<>(RETRY_AFTER),
                        (failed, _) -> fail.accept(UUID.fromString(
                                failed.getExecution().taskInstance.getId()))))
                .execute((instance, context) -> run(work, UUID.fromString(instance.getId()), context));
    }

    private static CompletionHandler<Void> run(Work work, UUID jobId, ExecutionContext context) {
        boolean ended = work.run(jobId, () -> context.getSchedulerState().isShuttingDown());
        return ended
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) -> operations.reschedule(complete, complete.getTimeDone());
    }
}
