package jp.shunin.registry.bench.feed;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** One client that pulls the feed from its beginning to its end. */
final class FeedPull {

    private static final String PER_EVENT = "\"specversion\"";

    private FeedPull() {}

    /** How many events there were. */
    static long all(Account subscriber) throws IOException, InterruptedException {
        long events = 0;
        String asked = "";
        String after = "0";
        while (!after.equals(asked)) {
            asked = after;
            HttpResponse<String> page =
                    subscriber.get("/api/v1/events?limit=1000&after=" + asked, BodyHandlers.ofString());
            events += eventsIn(page.body());
            after = page.headers().firstValue("Next-Position").orElseThrow();
        }
        return events;
    }

    private static long eventsIn(String page) {
        long events = 0;
        int at = page.indexOf(PER_EVENT);
        while (at >= 0) {
            events++;
            at = page.indexOf(PER_EVENT, at + 1);
        }
        return events;
    }
}
