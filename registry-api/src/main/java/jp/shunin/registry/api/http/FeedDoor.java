package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import jp.shunin.registry.api.feed.CloudEvent;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.api.feed.FeedFilter;
import jp.shunin.registry.api.feed.FeedItem;
import jp.shunin.registry.api.feed.FeedPage;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The feed of events in commit order, to be pulled: a batch of CloudEvents. A batch has no room for a cursor, so
 * the position to go on from stands in a header: with a filter it is further on than the last event of the batch.
 */
@RestController
class FeedDoor {

    static final String NEXT_POSITION = "Next-Position";

    private static final int MOST = 1_000;
    private static final String BATCH = "application/cloudevents-batch+json";

    private final EventFeed feed;
    private final FeedParameters parameters;

    FeedDoor(EventFeed feed, FeedParameters parameters) {
        this.feed = feed;
        this.parameters = parameters;
    }

    @GetMapping(
            path = Path.EVENTS,
            produces = {BATCH, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<List<CloudEvent>> events(
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable List<String> type,
            @RequestParam(required = false) @Nullable List<String> prefecture,
            @RequestParam(required = false) @Nullable List<String> registrationNumber,
            @RequestParam(required = false) @Nullable String watchList,
            HttpServletRequest request) {
        if (limit < 1 || limit > MOST) {
            throw BadParameterException.malformed("limit", "limit", MOST);
        }
        FeedFilter filter = parameters.filter(type, prefecture, registrationNumber, watchList, request);
        FeedPage page = feed.page(parameters.position("after", after), filter, limit);
        return ResponseEntity.ok()
                .header(NEXT_POSITION, page.next().toString())
                .header(
                        HttpHeaders.LINK,
                        "<%s>; rel=\"next\""
                                .formatted(next(page.next(), limit, type, prefecture, registrationNumber, watchList)))
                .body(page.items().stream().map(FeedItem::event).toList());
    }

    private static URI next(
            JournalPosition after,
            int limit,
            @Nullable List<String> types,
            @Nullable List<String> prefectures,
            @Nullable List<String> numbers,
            @Nullable String watchList) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(Path.EVENTS)
                .queryParam("after", after)
                .queryParam("limit", limit);
        if (types != null) {
            address.queryParam("type", types);
        }
        if (prefectures != null) {
            address.queryParam("prefecture", prefectures);
        }
        if (numbers != null) {
            address.queryParam("registrationNumber", numbers);
        }
        if (watchList != null) {
            address.queryParam("watchList", watchList);
        }
        return address.build().encode().toUri();
    }
}
