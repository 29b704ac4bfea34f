package jp.shunin.registry.api.watch;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import jp.shunin.registry.api.bulk.RecurringWork;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.roster.Lapses;
import jp.shunin.registry.projections.standing.memory.Standings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the watch lists. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("watch-notices");

    private static final String ONE = "daily";
    private static final int AT_A_TIME = 5_000;
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    @Bean
    WatchLists watchLists(
            JdbcClient jdbc, PlatformTransactionManager transactions, JournalReader journal, Clock clock) {
        return new WatchLists(jdbc, transactions, journal, clock);
    }

    @Bean
    NoticeStore noticeStore(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new NoticeStore(jdbc, transactions, clock);
    }

    @Bean
    Watching watching(WatchLists lists, NoticeStore notices, Lapses lapses, Standings standings, Clock clock) {
        return new Watching(lists, notices, lapses, standings, clock);
    }

    @Bean
    DailyNotices dailyNotices(NoticeStore notices, Lapses lapses, Standings standings, Clock clock) {
        return new DailyNotices(notices, lapses, standings, clock, AT_A_TIME);
    }

    /** After Axon, which opens the journal: only then are its tickets those of this database. */
    @Bean
    JournalNotices journalNotices(
            NoticeStore notices,
            JournalReader journal,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            org.axonframework.config.Configuration axon) {
        return new JournalNotices(notices, journal, jdbc, transactions);
    }

    /** One of all nodes takes the day's turn. A turn that was missed or broken off is taken as soon as somebody can. */
    @Bean
    RecurringWork watchNoticesTask(DailyNotices daily, WatchSettings settings, Clock clock) {
        Daily schedule = Schedules.daily(clock.getZone(), settings.at());
        return new RecurringWork(Tasks.custom(TASK)
                .scheduleOnStartup(ONE, null, schedule::getInitialExecutionTime)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY_AFTER))
                .execute((_, context) ->
                        daily.run(() -> context.getSchedulerState().isShuttingDown())
                                ? new CompletionHandler.OnCompleteReschedule<>(schedule)
                                : (complete, operations) -> operations.reschedule(complete, complete.getTimeDone())));
    }
}
