package jp.shunin.registry.api.bulk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the jobs, under {@code registry.jobs.}.
 *
 * @param polling how often to look for a job to run
 * @param heartbeat how often a process says that it is alive; one that has not for a few times is taken for dead, and its
 *     jobs are run by another
 * @param shutdownWait how long a stop waits for the person who has a turn
 */
@ConfigurationProperties("registry.jobs")
record JobSettings(
        @DefaultValue("1s") Duration polling,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("20s") Duration shutdownWait) {

    /** The fewest that db-scheduler takes. */
    static final int MISSED_HEARTBEATS = 4;
}
