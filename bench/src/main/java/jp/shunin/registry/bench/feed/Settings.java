package jp.shunin.registry.bench.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * What {@code bench/feed.sh} asks for.
 *
 * @param officer the token of who sends commands
 * @param subscriber the token of who reads
 * @param people the serials of prefecture 01 that are taken, from 2
 * @param rate how many commands are offered a second
 * @param drain for how long the rest is waited for when the writer has ended
 */
record Settings(
        URI base,
        String jdbcUrl,
        String officer,
        String subscriber,
        int people,
        int readers,
        int webhooks,
        int rate,
        Duration each,
        Duration drain,
        int rounds) {

    static Settings of(Map<String, String> environment) {
        return new Settings(
                URI.create(text(environment, "BASE")),
                text(environment, "JDBC_URL"),
                text(environment, "OFFICER_TOKEN"),
                text(environment, "SUBSCRIBER_TOKEN"),
                number(environment, "PEOPLE"),
                number(environment, "READERS"),
                number(environment, "WEBHOOKS"),
                number(environment, "RATE"),
                Duration.ofSeconds(number(environment, "SECONDS_EACH")),
                Duration.ofSeconds(number(environment, "DRAIN_SECONDS")),
                number(environment, "ROUNDS"));
    }

    private static int number(Map<String, String> environment, String name) {
        return Integer.parseInt(text(environment, name));
    }

    private static String text(Map<String, String> environment, String name) {
        return Objects.requireNonNull(environment.get(name), name);
    }
}
