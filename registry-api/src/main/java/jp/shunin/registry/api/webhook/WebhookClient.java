package jp.shunin.registry.api.webhook;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls endpoints. It follows no redirection, uses no proxy, keeps no cookies, tries nothing twice by itself, and takes
 * no more time and no more of an answer than it has to.
 */
final class WebhookClient implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WebhookClient.class);

    private static final int CONNECTIONS = 500;
    private static final int MOST_BYTES = 4_096;
    private static final Duration LONGEST_QUIET = Duration.ofDays(1);

    /** Java's own exceptions name addresses and internals, which are nothing to the subscriber. */
    private static final String NO_CONNECTION = "no connection";

    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-deadline").daemon().factory());
    private final ProcessorShare signing;
    private final Duration timeout;
    private final Clock clock;

    WebhookClient(AddressGuard guard, WebhookSettings settings, Clock clock) {
        this.signing = new ProcessorShare(
                settings.processorShare() * Runtime.getRuntime().availableProcessors());
        this.timeout = settings.timeout();
        this.clock = clock;
        Timeout limit = Timeout.of(timeout);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(settings.connections())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(limit)
                                .setSocketTimeout(limit)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(limit)
                        .setResponseTimeout(limit)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("shunin-registry")
                .build();
    }

    /** Sends a message, signed by all keys that sign now. It never fails: why there is no answer is in the reply. */
    Reply send(URI url, WebhookMessage message, List<WebhookSecret> secrets) {
        HttpPost request = new HttpPost(url);
        signed(message, secrets).forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(message.body(), ContentType.create(WebhookMessage.MEDIA_TYPE)));
        long begun = System.nanoTime();
        ScheduledFuture<?> deadline = deadlines.schedule(request::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse answer = http.executeOpen(HttpHost.create(url), request, null)) {
            return reply(answer, begun);
        } catch (IOException failure) {
            log.debug("{} did not answer", url, failure);
            return Reply.none(request.isAborted() ? timedOut() : why(failure), millisecondsSince(begun));
        } finally {
            deadline.cancel(false);
        }
    }

    /** A thread that is to end does so after what it has begun. */
    private Map<String, String> signed(WebhookMessage message, List<WebhookSecret> secrets) {
        try {
            return signing.of(() -> message.headers(clock.instant(), secrets));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return message.headers(clock.instant(), secrets);
        }
    }

    private Reply reply(ClassicHttpResponse answer, long begun) throws IOException {
        return new Reply(
                answer.getCode(),
                null,
                retryAfter(answer.getFirstHeader(HttpHeaders.RETRY_AFTER)),
                millisecondsSince(begun),
                beginning(answer));
    }

    /** What is left of a longer body is not read: the connection is closed with the answer. */
    private static String beginning(ClassicHttpResponse answer) throws IOException {
        return answer.getEntity() == null
                ? ""
                : new String(answer.getEntity().getContent().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }

    /** Seconds, or a moment (RFC 9110); what is neither asks for nothing. */
    private Duration retryAfter(@Nullable Header header) {
        if (header == null) {
            return Duration.ZERO;
        }
        String text = header.getValue().strip();
        Duration asked = text.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : untilMoment(text);
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST_QUIET) < 0 ? asked : LONGEST_QUIET;
    }

    private Duration untilMoment(String text) {
        try {
            Instant moment = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(clock.instant(), moment);
        } catch (DateTimeException noMoment) {
            log.debug("Retry-After is neither seconds nor a moment: {}", text, noMoment);
            return Duration.ZERO;
        }
    }

    private String why(IOException failure) {
        return switch (failure) {
            case ForbiddenAddressException forbidden -> {
                log.warn("{} leads to {}", forbidden.getMessage(), forbidden.address());
                yield String.valueOf(forbidden.getMessage());
            }
            case java.net.UnknownHostException _ -> "unknown host";
            case SocketTimeoutException _ -> timedOut();
            case SSLException _ -> "no TLS connection";
            default -> NO_CONNECTION;
        };
    }

    private String timedOut() {
        return "no answer within " + timeout.toSeconds() + " s";
    }

    private static long millisecondsSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
