package jp.shunin.registry.api.bulk;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;

/** A task that nobody asks for: it is scheduled when the register starts, unless it is already. */
public record RecurringWork(CustomTask<Void> task) {}
