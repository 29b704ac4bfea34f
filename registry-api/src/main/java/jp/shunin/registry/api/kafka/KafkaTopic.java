package jp.shunin.registry.api.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import jp.shunin.registry.api.feed.FeedItem;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topic, as an idempotent producer writes to it. After a failure it is closed and another is made: what was on its
 * way may be there or not, and is sent again with the same id.
 */
final class KafkaTopic implements AutoCloseable {

    /** CloudEvents' Kafka binding, structured: the record's value is the event as the feed has it everywhere. */
    private static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final String topic;

    KafkaTopic(KafkaSettings settings) {
        this.producer =
                new KafkaProducer<>(producerSettings(settings), new StringSerializer(), new ByteArraySerializer());
        this.topic = settings.topic();
    }

    private static Map<String, Object> producerSettings(KafkaSettings settings) {
        Map<String, Object> producer = new HashMap<>();
        int delivery = Math.toIntExact(settings.delivery().toMillis());
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery / 2);
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery);
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        producer.putAll(settings.properties());
        producer.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        return producer;
    }

    /** Sends events, and waits until the brokers have them all. */
    void send(List<FeedItem> items) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent =
                items.stream().map(item -> producer.send(message(item))).toList();
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }

    private ProducerRecord<String, byte[]> message(FeedItem item) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, item.event().subject(), item.json());
        message.headers().add("content-type", CONTENT_TYPE.getBytes(UTF_8));
        return message;
    }

    @Override
    public void close() {
        producer.close(PATIENCE_AT_END);
    }
}
