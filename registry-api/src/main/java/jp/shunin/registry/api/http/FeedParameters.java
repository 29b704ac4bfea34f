package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.shunin.registry.api.feed.CloudEvent;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.api.feed.FeedFilter;
import jp.shunin.registry.api.watch.UnknownWatchListException;
import jp.shunin.registry.api.watch.WatchLists;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.journal.EventNames;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked of the feed: from where, and which events. */
@Component
public class FeedParameters {

    /** The word for the newest position: only what comes is asked for. */
    static final String LATEST = "latest";

    private static final Set<String> NAMES = EventNames.released();

    private final EventFeed feed;
    private final WatchLists watchLists;

    FeedParameters(EventFeed feed, WatchLists watchLists) {
        this.feed = feed;
        this.watchLists = watchLists;
    }

    /**
     * The position that a parameter or header names.
     *
     * @throws BadParameterException if it cannot be read
     * @throws UnknownCursorException if this register never gave it
     */
    public JournalPosition position(String parameter, String text) {
        if (text.equals(LATEST)) {
            return feed.head();
        }
        JournalPosition position = parsed(parameter, text);
        if (!feed.knows(position)) {
            throw new UnknownCursorException(parameter, text);
        }
        return position;
    }

    private static JournalPosition parsed(String parameter, String text) {
        try {
            return JournalPosition.parse(text);
        } catch (IllegalArgumentException noPosition) {
            throw BadParameterException.malformed(parameter, "position");
        }
    }

    FeedFilter filter(
            @Nullable List<String> types,
            @Nullable List<String> prefectures,
            @Nullable List<String> numbers,
            @Nullable String watchList,
            HttpServletRequest request) {
        return FeedFilter.of(
                        given(types).stream().map(FeedParameters::name).toList(),
                        given(prefectures).stream()
                                .map(ListParameters::prefecture)
                                .toList(),
                        given(numbers).stream().map(FeedParameters::number).toList())
                .ofWatchList(watchList == null ? null : watchList(watchList, request));
    }

    /**
     * A watch list of the account that asks.
     *
     * @throws BadParameterException if it has no such list
     */
    UUID watchList(String watchListId, HttpServletRequest request) {
        try {
            UUID id = WatchListDoor.id(watchListId);
            watchLists.find(Origins.account(request), id);
            return id;
        } catch (UnknownWatchListException unknown) {
            throw new BadParameterException("watchList", ValueFault.UNKNOWN_VALUE, "watchList");
        }
    }

    /** The name of an event, which may be written as the type of its CloudEvent. */
    public static String name(String type) {
        String name = type.startsWith(CloudEvent.TYPE_PREFIX) ? type.substring(CloudEvent.TYPE_PREFIX.length()) : type;
        if (!NAMES.contains(name)) {
            throw BadParameterException.impossible("type", "oneOf", String.join(", ", NAMES));
        }
        return name;
    }

    private static String number(String text) {
        if (!RegistrationNumber.isWellFormed(text)) {
            throw BadParameterException.malformed("registrationNumber", "registrationNumber");
        }
        return text;
    }

    private static List<String> given(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
