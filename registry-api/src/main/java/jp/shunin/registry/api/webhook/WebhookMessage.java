package jp.shunin.registry.api.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A message to an endpoint.
 *
 * @param id the id of the message: that of the event, and the same with each attempt
 * @param body a CloudEvent in structured JSON
 */
@SuppressWarnings("ArrayRecordComponent")
record WebhookMessage(String id, byte[] body) {

    static final String MEDIA_TYPE = "application/cloudevents+json";

    /** The headers of Standard Webhooks: with the moment of this attempt, and a signature by each key that signs. */
    Map<String, String> headers(Instant now, List<WebhookSecret> secrets) {
        long timestamp = now.getEpochSecond();
        String signatures = secrets.stream()
                .filter(secret -> secret.signsAt(now))
                .map(secret -> secret.signer().sign(id, timestamp, body))
                .collect(Collectors.joining(" "));
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(timestamp),
                "webhook-signature", signatures);
    }
}
