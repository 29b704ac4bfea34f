package jp.shunin.registry.api.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the feed, under {@code registry.feed.}.
 *
 * @param heartbeat how long a stream is silent at most
 * @param mostStreams how many streams a node sends at once
 * @param pause for how long the journal is left alone after its end was reached
 * @param window how many of the newest events are kept in memory for those who read at the end
 * @param scanned how many events one answer looks through at most, where a filter leaves most of them out
 */
@ConfigurationProperties("registry.feed")
public record FeedSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("1000") int mostStreams,
        @DefaultValue("100ms") Duration pause,
        @DefaultValue("5000") int window,
        @DefaultValue("20000") int scanned) {}
