package jp.shunin.registry.api.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Degraded while the brokers do not take what is published: the register itself answers as ever, and nothing is lost. */
final class KafkaHealthIndicator implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final KafkaPublisher publisher;

    KafkaHealthIndicator(KafkaPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Health health() {
        return publisher.isFailing()
                ? Health.status(DEGRADED).build()
                : Health.up().build();
    }
}
