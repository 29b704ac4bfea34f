package jp.shunin.registry.api.kafka;

import javax.sql.DataSource;
import jp.shunin.registry.api.feed.EventFeed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the publisher. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("registry.kafka.bootstrap-servers")
class KafkaConfiguration {

    @Bean
    KafkaPublisher kafkaPublisher(
            EventFeed feed, DataSource dataSource, KafkaSettings settings, @Value("${server.port:8080}") int port) {
        return new KafkaPublisher(feed, dataSource, settings, port >= 0);
    }

    @Bean
    KafkaHealthIndicator kafkaHealthIndicator(KafkaPublisher publisher) {
        return new KafkaHealthIndicator(publisher);
    }
}
