package jp.shunin.registry.api.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.api.support.AsyncApi;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningRegistry
@DisplayName("Events published to Kafka")
class KafkaPublisherTest {

    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How long a page may take: on a slow machine no page is given up, and so none comes twice. */
    private static final Duration UNHURRIED = Duration.ofSeconds(30);

    private static final Duration GIVEN_UP_SOON = Duration.ofSeconds(4);

    private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, PARTITIONS);

    private final String topic = "events-" + UUID.randomUUID();
    private final List<KafkaPublisher> publishers = new ArrayList<>();
    private final List<ConsumerRecord<String, byte[]>> received = new ArrayList<>();
    private final RegisterClient register;
    private final EventFeed feed;
    private final DataSource dataSource;

    @Autowired
    KafkaPublisherTest(RestTestClient http, EventFeed feed, DataSource dataSource) {
        this.register = new RegisterClient(http);
        this.feed = feed;
        this.dataSource = dataSource;
    }

    @BeforeAll
    static void startBroker() {
        BROKER.afterPropertiesSet();
    }

    @AfterEach
    void stopPublishers() {
        publishers.forEach(KafkaPublisher::stop);
    }

    @AfterAll
    static void stopBroker() {
        BROKER.destroy();
    }

    @Test
    @DisplayName(
            "are those of the feed in its form, from the beginning on, each person's in one partition in their order")
    void published() {
        BROKER.addTopics(topic);
        Registered person = register.register().withCard("2016-06-01");
        publisher(UNHURRIED);
        Registered other = register.register().withCard("2016-06-02");

        receive(person, other);

        assertThat(received).hasSameSizeAs(byId().keySet()).allSatisfy(this::isAsDescribed);
        assertThat(idsOf(person)).isEqualTo(events(person));
        assertThat(idsOf(other)).isEqualTo(events(other));
    }

    private void isAsDescribed(ConsumerRecord<String, byte[]> message) {
        JsonNode event = json(message);
        assertThat(message.key()).isEqualTo(event.get("subject").asString());
        assertThat(new String(message.headers().lastHeader("content-type").value(), UTF_8))
                .isEqualTo("application/cloudevents+json; charset=UTF-8");
        assertThat(AsyncApi.servedBy(register).faults("Event", event)).isEmpty();
    }

    @Test
    @DisplayName("wait while the broker is stopped, which is said, and come when it is back: none is missing")
    void brokerRestarts() {
        BROKER.addTopics(topic);
        KafkaPublisher publisher = publisher(GIVEN_UP_SOON);
        Registered before = register.register();
        receive(before);

        server().shutdown();
        Registered meanwhile = register.register().withCard("2016-06-01");
        await().atMost(PATIENCE).until(publisher::isFailing);
        server().startup();
        Registered after = register.register();

        receive(before, meanwhile, after);
        await().atMost(PATIENCE).until(() -> !publisher.isFailing());
    }

    @Test
    @DisplayName("come from one node at a time, and from another where it left off")
    void twoNodes() {
        BROKER.addTopics(topic);
        KafkaPublisher first = publisher(UNHURRIED);
        Registered person = register.register();
        receive(person);
        publisher(UNHURRIED);
        Registered another = register.register();
        receive(another);

        first.stop();
        Registered third = register.register();
        receive(third);

        assertThat(received).hasSameSizeAs(byId().keySet());
    }

    private static BrokerServer server() {
        KafkaClusterTestKit cluster = Objects.requireNonNull(BROKER.getCluster());
        return Objects.requireNonNull(cluster.brokers().get(0));
    }

    private KafkaPublisher publisher(Duration delivery) {
        KafkaSettings settings =
                new KafkaSettings(BROKER.getBrokersAsString(), topic, Map.of(), delivery, Duration.ofMillis(200));
        KafkaPublisher publisher = new KafkaPublisher(feed, dataSource, settings, true);
        publishers.add(publisher);
        publisher.start();
        return publisher;
    }

    /** Reads the topic from its beginning until all events of these people have come. */
    private void receive(Registered... people) {
        received.clear();
        List<String> awaited =
                Stream.of(people).flatMap(person -> events(person).stream()).toList();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", BROKER.getBrokersAsString(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(received::add);
                return byId().keySet().containsAll(awaited);
            });
        }
    }

    private Map<String, JsonNode> byId() {
        Map<String, JsonNode> events = new LinkedHashMap<>();
        received.stream()
                .map(KafkaPublisherTest::json)
                .forEach(event -> events.put(event.get("id").asString(), event));
        return events;
    }

    private List<String> idsOf(Registered person) {
        return byId().values().stream()
                .filter(event -> event.get("subject").asString().equals(person.number()))
                .map(event -> event.get("id").asString())
                .toList();
    }

    private List<String> events(Registered person) {
        return register.get("/api/v1/events?registrationNumber=" + person.number())
                .hasStatus(200)
                .json()
                .valueStream()
                .map(event -> event.get("id").asString())
                .toList();
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> message) {
        return new JsonMapper().readTree(message.value());
    }
}
