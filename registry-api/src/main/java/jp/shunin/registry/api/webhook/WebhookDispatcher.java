package jp.shunin.registry.api.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.journal.keys.KeyEncryptionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has each active webhook delivered by one node: it claims those that nobody delivers, and keeps its leases alive. */
final class WebhookDispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WebhookDispatcher.class);

    private final EventFeed feed;
    private final WebhookSecrets secrets;
    private final DeliveryStore deliveries;
    private final WebhookClient client;
    private final WebhookSettings settings;
    private final Clock clock;
    private final RetrySchedule schedule;
    private final boolean serving;
    private final Map<UUID, WebhookSender> senders = new ConcurrentHashMap<>();
    private final Map<UUID, Thread> threads = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean wakeUp;
    private volatile boolean running;
    private Thread looking = Thread.ofVirtual().unstarted(this::run);

    WebhookDispatcher(
            EventFeed feed,
            WebhookSecrets secrets,
            DeliveryStore deliveries,
            WebhookClient client,
            WebhookSettings settings,
            Clock clock,
            boolean serving) {
        this.serving = serving;
        this.feed = feed;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.client = client;
        this.settings = settings;
        this.clock = clock;
        this.schedule = new RetrySchedule(settings.retryFor(), new SecureRandom());
    }

    /** Looks at once for what has changed. */
    void wake() {
        lock.lock();
        try {
            wakeUp = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A command on the command line calls nobody. */
    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    @Override
    public void start() {
        running = true;
        looking = Thread.ofVirtual().name("webhooks").start(this::run);
    }

    private void run() {
        try {
            while (running) {
                look();
                rest();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            renew();
            deliveries.claim().forEach(this::deliver);
        } catch (RuntimeException failure) {
            log.warn("The webhooks to deliver cannot be looked up", failure);
        }
    }

    private void renew() {
        List<WebhookSender> mine = List.copyOf(senders.values());
        if (mine.isEmpty()) {
            return;
        }
        Map<UUID, Long> held = deliveries
                .renew(mine.stream().map(WebhookSender::lease).toList())
                .stream()
                .collect(Collectors.toMap(DeliveryStore.Held::lease, DeliveryStore.Held::revision));
        mine.stream()
                .filter(sender -> !Long.valueOf(sender.revision()).equals(held.get(sender.lease())))
                .forEach(WebhookSender::end);
    }

    private void deliver(DeliveryStore.Leased leased) {
        Webhook webhook = leased.webhook();
        try {
            deliver(leased, secrets.of(webhook.webhookId()));
        } catch (KeyEncryptionException notItsOwn) {
            // Its lease is left to run out, so that this is not said all the time.
            log.error("The webhook {} is not delivered: {}", webhook.webhookId(), notItsOwn.getMessage());
        }
    }

    private void deliver(DeliveryStore.Leased leased, List<WebhookSecret> opened) {
        SubjectRun.Way way = new SubjectRun.Way(client, leased.webhook().url(), opened, schedule, clock);
        WebhookSender sender = new WebhookSender(leased, feed, deliveries, way, settings, clock);
        senders.put(leased.lease(), sender);
        threads.put(
                leased.lease(),
                Thread.ofVirtual().name("webhook-" + leased.lease()).start(() -> run(sender)));
    }

    private void run(WebhookSender sender) {
        try {
            sender.run();
        } finally {
            senders.remove(sender.lease());
            threads.remove(sender.lease());
            release(sender);
        }
    }

    private void release(WebhookSender sender) {
        try {
            deliveries.release(sender.lease());
        } catch (RuntimeException failure) {
            log.warn("The lease {} is left to run out", sender.lease(), failure);
        }
        if (running && sender.isEnding()) {
            wake();
        }
    }

    private void rest() throws InterruptedException {
        lock.lock();
        try {
            long left = settings.poll().toNanos();
            while (running && !wakeUp && left > 0) {
                left = woken.awaitNanos(left);
            }
            wakeUp = false;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the rounds under way end, so that what was delivered is known. */
    @Override
    public void stop() {
        running = false;
        wake();
        senders.values().forEach(WebhookSender::end);
        Duration longest = settings.timeout().plusSeconds(1);
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            looking.join(longest); // It may have claimed one more meanwhile.
            senders.values().forEach(WebhookSender::end);
            for (Thread thread : threads.values()) {
                thread.join(Duration.ofNanos(Math.max(TimeUnit.MILLISECONDS.toNanos(1), deadline - System.nanoTime())));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
