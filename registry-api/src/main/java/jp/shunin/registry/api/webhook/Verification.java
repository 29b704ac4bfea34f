package jp.shunin.registry.api.webhook;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The handshake: an endpoint is called about events only when it has repeated a challenge that was sent to it, signed like
 * any message. So nobody can have the register call somebody who does not want it.
 */
final class Verification {

    /** The type of the message. */
    static final String TYPE = "jp.shunin.registry.WebhookVerification";

    private final WebhookClient client;
    private final JsonMapper json;
    private final Clock clock;

    Verification(WebhookClient client, JsonMapper json, Clock clock) {
        this.client = client;
        this.json = json;
        this.clock = clock;
    }

    /** A CloudEvent that asks for its challenge back. */
    record Challenge(
            String specversion,
            String id,
            String source,
            String type,
            OffsetDateTime time,
            String datacontenttype,
            Data data) {

        /** @param challenge what the endpoint has to answer */
        record Data(String challenge) {}
    }

    /** @throws NotVerifiedException if the endpoint does not answer with the challenge */
    void require(Webhook webhook, List<WebhookSecret> secrets) {
        String id = UUID.randomUUID().toString();
        String challenge = UUID.randomUUID().toString();
        Challenge asked = new Challenge(
                "1.0",
                id,
                "/api/v1/webhooks",
                TYPE,
                OffsetDateTime.now(clock),
                "application/json",
                new Challenge.Data(challenge));
        Reply reply = client.send(webhook.url(), new WebhookMessage(id, json.writeValueAsBytes(asked)), secrets);
        if (!reply.isDelivered()) {
            throw new NotVerifiedException(reply.told());
        }
        if (!isRepeated(reply.body(), challenge)) {
            throw new NotVerifiedException("another body");
        }
    }

    /** As a JSON object with the member {@code challenge}. */
    private boolean isRepeated(String body, String challenge) {
        try {
            return json.readTree(body).path("challenge").asString("").equals(challenge);
        } catch (JacksonException noJson) {
            return false; // Which is said to the subscriber: the body is another.
        }
    }
}
