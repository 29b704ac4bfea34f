package jp.shunin.registry.api.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of webhooks, under {@code registry.webhooks.}.
 *
 * @param allowHttp whether endpoints may do without TLS
 * @param allowPrivateAddresses whether endpoints may lie in private networks or on this machine
 * @param timeout how long an endpoint may take to answer
 * @param poll how often a node looks for webhooks that nobody delivers, and says that it still delivers its own
 * @param lease after what silence of its node a webhook is delivered by another
 * @param atOnce how many events of one webhook are under way at most; so many may come twice after a crash
 * @param processorShare how much of all processors' time the signing of messages may take
 * @param connections how many requests to one endpoint are sent at the same time
 * @param mostWaiting how many events of a webhook wait for another attempt until no more are taken from the feed
 * @param retryFor for how long an event is tried
 * @param keepLog for how long attempts stay in the log
 */
@ConfigurationProperties("registry.webhooks")
public record WebhookSettings(
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("64") int atOnce,
        @DefaultValue("0.1") double processorShare,
        @DefaultValue("8") int connections,
        @DefaultValue("1000") int mostWaiting,
        @DefaultValue("24h") Duration retryFor,
        @DefaultValue("30d") Duration keepLog) {}
