package jp.shunin.registry.api.runtime;

import jp.shunin.registry.projections.processing.Progress;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Tells whether the read models follow the journal. If not, the registry is degraded and not down: the standing is
 * written with the events, the history is folded where its table lags behind, and the lists catch up when asked or say
 * that they cannot. So every answer is still right.
 */
@Component
final class ProjectionsHealthIndicator implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Progress progress;
    private final Configuration axon;

    ProjectionsHealthIndicator(Progress progress, Configuration axon) {
        this.progress = progress;
        this.axon = axon;
    }

    @Override
    public Health health() {
        boolean healthy = processorsRun() && progress.keepsUp();
        return healthy ? Health.up().build() : Health.status(DEGRADED).build();
    }

    private boolean processorsRun() {
        return axon.eventProcessingConfiguration().eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .allMatch(processor -> processor.isRunning() && !processor.isError());
    }
}
