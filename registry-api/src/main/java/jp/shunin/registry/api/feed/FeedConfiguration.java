package jp.shunin.registry.api.feed;

import java.time.Clock;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.feed.FedEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the feed. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    /** About 20 MB. */
    private static final int REMEMBERED = 200_000;

    /** After Axon, which opens the journal: only then are its tickets those of this database. */
    @Bean
    EventFeed eventFeed(
            JournalReader journal,
            JsonMapper mapper,
            Clock clock,
            WatchedSubjects watched,
            FeedSettings settings,
            org.axonframework.config.Configuration axon) {
        return new EventFeed(new FedEvents(journal, REMEMBERED), journal, mapper, clock.getZone(), watched, settings);
    }
}
