package jp.shunin.registry.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.CommandLineProcess;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RegistryProcess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A registry that is killed while it calls an endpoint")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KilledWebhookTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int AT_ONCE = 4;
    private static final int PEOPLE = 20;

    @TempDir
    Path dataDirectory;

    @Test
    @DisplayName(
            "loses no event, and repeats none but those that were under way; all are signed with the same secret, also"
                    + " after its key-encryption key was exchanged")
    void killed() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        try (Receiver receiver = new Receiver();
                EmbeddedDatabase database = EmbeddedDatabase.start(dataDirectory)) {
            String secret;
            try (RegistryProcess registry = start(database)) {
                RegisterClient register = registry.client();
                secret = subscribe(register, receiver);
                receiver.answer("/hook", message -> {
                    if (!message.isChallenge() && receiver.events("/hook").size() > PEOPLE / 2) {
                        hold(held);
                    }
                    return null;
                });
                for (int i = 0; i < PEOPLE; i++) {
                    register.register();
                }
                await().atMost(LONG).until(() -> receiver.events("/hook").size() > PEOPLE / 2);
                registry.kill();
            }
            receiver.answer("/hook", _ -> null);
            held.countDown();
            assertThat(CommandLineProcess.run(database, "rotate-key").output())
                    .startsWith((PEOPLE + 1 + 2) + " keys are wrapped");

            try (RegistryProcess registry = start(database)) {
                await().atMost(LONG)
                        .until(() -> ids(receiver).stream().distinct().count() == PEOPLE);
                String webhook = registry.client().get("/api/v1/webhooks").text("/webhooks/0/webhookId");
                await().atMost(LONG)
                        .until(() -> registry.client()
                                        .get("/api/v1/webhooks/" + webhook)
                                        .number("/backlog/eventsBehind")
                                == 0);
            }
            assertThat(receiver.events("/hook")).allMatch(message -> Signatures.isSignedBySecret(message, secret));
            assertThat(ids(receiver)).hasSizeBetween(PEOPLE + 1, PEOPLE + AT_ONCE);
        }
    }

    private static List<String> ids(Receiver receiver) {
        return receiver.events("/hook").stream()
                .map(message -> message.header("webhook-id"))
                .toList();
    }

    private static void hold(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static String subscribe(RegisterClient register, Receiver receiver) {
        Answer created = register.post("/api/v1/webhooks", "{\"url\": \"%s\"}".formatted(receiver.url("/hook")))
                .hasStatus(201);
        register.post("/api/v1/webhooks/" + created.text("/webhook/webhookId") + "/verification", "{}")
                .hasStatus(200);
        return created.text("/secret");
    }

    private static RegistryProcess start(EmbeddedDatabase database) throws IOException {
        return RegistryProcess.start(
                database,
                "--registry.webhooks.allow-http=true",
                "--registry.webhooks.allow-private-addresses=true",
                "--registry.webhooks.at-once=" + AT_ONCE,
                "--registry.webhooks.poll=200ms",
                "--registry.webhooks.lease=2s");
    }
}
