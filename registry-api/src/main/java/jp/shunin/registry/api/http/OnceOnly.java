package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records what a form of a page says once, however often the form is sent: its hidden key is to a page what the header
 * {@code Idempotency-Key} is to the API.
 */
@Component
public class OnceOnly {

    private final KeptAnswers answers;
    private final JsonMapper json;

    OnceOnly(KeptAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /**
     * Says what recording under a key has brought about, now or before.
     *
     * @param key the one-time key in the form
     * @param said what the form says and to which address; the same key must not say anything else
     * @param type the body of the answer of what records
     * @param recording records by a {@link CommandRecorder}
     * @throws RuntimeException the problem of a key that was used for something else
     */
    public <T> T record(
            HttpServletRequest request, String key, String said, Class<T> type, Supplier<ResponseEntity<T>> recording) {
        IdempotencyKey attached = key(request, key, said);
        Optional<T> before = answered(attached, type);
        return before.isPresent() ? before.get() : first(attached, type, recording, request);
    }

    /** What was recorded under a key before; empty if nothing was. */
    public <T> Optional<T> recordedBefore(HttpServletRequest request, String key, String said, Class<T> type) {
        return answered(key(request, key, said), type);
    }

    /** Whether anything was recorded under a key, be it this or something else. */
    public boolean isSpent(HttpServletRequest request, String key) {
        try {
            return answers.find(key(request, key, "")).isPresent();
        } catch (KeyOfAnotherRequestException something) {
            return true;
        }
    }

    private <T> T first(
            IdempotencyKey key, Class<T> type, Supplier<ResponseEntity<T>> recording, HttpServletRequest request) {
        key.attachTo(request);
        try {
            return Objects.requireNonNull(recording.get().getBody());
        } catch (KeyUsedMeanwhileException anotherWasFirst) {
            return answered(key, type).orElseThrow(() -> anotherWasFirst);
        }
    }

    private <T> Optional<T> answered(IdempotencyKey key, Class<T> type) {
        return answers.find(key).map(kept -> json.readValue(kept.body().value(), type));
    }

    private static IdempotencyKey key(HttpServletRequest request, String key, String said) {
        return new IdempotencyKey(
                Origins.account(request), key, Fingerprint.of("PAGE\n", said.getBytes(StandardCharsets.UTF_8)));
    }
}
