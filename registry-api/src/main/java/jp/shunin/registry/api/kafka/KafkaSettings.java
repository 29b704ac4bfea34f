package jp.shunin.registry.api.kafka;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the publisher, under {@code registry.kafka.}. It runs where {@code bootstrap-servers} is set.
 *
 * @param bootstrapServers the brokers to begin with, as {@code host:port,host:port}; empty for none
 * @param topic the topic; the register does not make it
 * @param properties further settings of Kafka's producer, such as {@code security.protocol}
 * @param delivery how long the brokers may take to acknowledge an event until it is sent again
 * @param retryEvery how long the publisher rests after a failure, and how often another node looks whether it is needed
 */
@ConfigurationProperties("registry.kafka")
record KafkaSettings(
        @DefaultValue("") String bootstrapServers,
        @DefaultValue("shunin.registry.events") String topic,
        @DefaultValue Map<String, String> properties,
        @DefaultValue("30s") Duration delivery,
        @DefaultValue("2s") Duration retryEvery) {}
