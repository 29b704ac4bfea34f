package jp.shunin.registry.api.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one client address may ask of the public part, on each node by itself.
 *
 * @param atOnce how many requests may come at once
 * @param perSecond how many more may come each second
 * @param addresses how many addresses are remembered; the one that asked least lately is forgotten first
 */
@ConfigurationProperties("registry.public-rate-limit")
record PublicRateLimit(
        @DefaultValue("100") int atOnce,
        @DefaultValue("20") int perSecond,
        @DefaultValue("100000") int addresses) {

    /** The limit as the header {@code RateLimit-Policy} says it: so many requests in so many seconds. */
    String policy() {
        return "\"public\";q=%d;w=%d".formatted(atOnce, Math.ceilDiv(atOnce, perSecond));
    }
}
