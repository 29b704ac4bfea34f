package jp.shunin.registry.api.kafka;

import javax.sql.DataSource;
import jp.shunin.registry.api.feed.EventFeed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the publisher. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("registry.kafka.bootstrap-servers")
class KafkaConfiguration {

    @Bean
    KafkaPublisher kafkaPublisher(EventFeed feed, DataSource dataSource, KafkaSettings settings) {
        return new KafkaPublisher(feed, dataSource, settings);
    }

    @Bean
    KafkaHealthIndicator kafkaHealthIndicator(KafkaPublisher publisher) {
        return new KafkaHealthIndicator(publisher);
    }
}
