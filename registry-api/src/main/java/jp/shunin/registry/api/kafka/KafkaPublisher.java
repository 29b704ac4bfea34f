package jp.shunin.registry.api.kafka;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.api.feed.FeedPage;
import jp.shunin.registry.journal.JournalPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has one node publish the feed: page by page, and the position moves when the brokers have acknowledged a whole page. So
 * no event is missed; after a failure those of one page may come twice, with the same id.
 */
final class KafkaPublisher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KafkaPublisher.class);

    /** How soon a stop is noticed while nothing is recorded. */
    private static final Duration LOOK_UP = Duration.ofSeconds(1);

    private final EventFeed feed;
    private final DataSource dataSource;
    private final KafkaSettings settings;
    private final boolean serving;
    private volatile boolean failing;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private Thread thread = Thread.ofPlatform().unstarted(() -> {});

    /** @param serving whether the register serves others, and is not only told something from the command line */
    KafkaPublisher(EventFeed feed, DataSource dataSource, KafkaSettings settings, boolean serving) {
        this.feed = feed;
        this.dataSource = dataSource;
        this.settings = settings;
        this.serving = serving;
    }

    /** Whether the last attempt of this node to publish was in vain. */
    boolean isFailing() {
        return failing;
    }

    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("kafka-publisher").start(this::run);
    }

    private void run() {
        try {
            do {
                publishIfNobodyDoes();
            } while (!stopped.await(settings.retryEvery().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void publishIfNobodyDoes() throws InterruptedException {
        try {
            Optional<PublishedPosition> held = PublishedPosition.hold(dataSource, settings.topic());
            if (held.isPresent()) {
                try (PublishedPosition position = held.get();
                        KafkaTopic topic = new KafkaTopic(settings)) {
                    publish(position, topic);
                }
            }
            failing = false;
        } catch (SQLException | ExecutionException | RuntimeException failure) {
            failing = true;
            log.warn("Events wait to be published to the topic {}: {}", settings.topic(), failure.toString());
        }
    }

    private void publish(PublishedPosition position, KafkaTopic topic)
            throws SQLException, ExecutionException, InterruptedException {
        JournalPosition reached = position.read();
        while (isRunning()) {
            FeedPage page = feed.next(reached, LOOK_UP);
            if (!page.items().isEmpty()) {
                topic.send(page.items());
                reached = page.next();
                position.move(reached);
                failing = false;
            }
        }
    }

    /** Lets the page under way be acknowledged, so that none of it is sent again. */
    @Override
    public void stop() {
        stopped.countDown();
        try {
            if (!thread.join(LOOK_UP.plus(settings.delivery()))) {
                thread.interrupt();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
