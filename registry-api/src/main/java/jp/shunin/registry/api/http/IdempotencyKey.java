package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The key under which a client may send one command again.
 *
 * @param account who sends it: keys of different accounts have nothing to do with each other
 * @param value the key as sent
 * @param fingerprint tells the request from any other
 */
record IdempotencyKey(String account, String value, Fingerprint fingerprint) {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;
    private static final String ATTRIBUTE = IdempotencyKey.class.getName();

    /**
     * The key that a request carries.
     *
     * @throws BadParameterException if it carries several, a blank one or one that is too long
     */
    static Optional<IdempotencyKey> of(HttpServletRequest request, byte[] body) {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String value = given.getFirst().strip();
        if (given.size() > 1 || value.isEmpty() || value.length() > LONGEST) {
            throw BadParameterException.malformed(HEADER, "idempotencyKey", LONGEST);
        }
        return Optional.of(new IdempotencyKey(Origins.account(request), value, Fingerprint.of(request, body)));
    }

    /** Lets those who answer the request know its key. */
    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Optional<IdempotencyKey> attachedTo(HttpServletRequest request) {
        return Optional.ofNullable((IdempotencyKey) request.getAttribute(ATTRIBUTE));
    }
}
