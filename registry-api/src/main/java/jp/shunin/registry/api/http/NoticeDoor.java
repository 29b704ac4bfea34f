package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.shunin.registry.api.http.WatchListAnswers.DigestPage;
import jp.shunin.registry.api.http.WatchListAnswers.NoticeAnswer;
import jp.shunin.registry.api.http.WatchListAnswers.NoticePage;
import jp.shunin.registry.api.http.WatchListAnswers.WatchedPerson;
import jp.shunin.registry.api.watch.DigestLine;
import jp.shunin.registry.api.watch.Notice;
import jp.shunin.registry.api.watch.WatchList;
import jp.shunin.registry.api.watch.WatchLists;
import jp.shunin.registry.api.watch.Watching;
import jp.shunin.registry.projections.listing.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a watch list is told: notices one by one, and a digest of a month. */
@RestController
@RequestMapping(Path.WATCH_LISTS + "/{watchListId}")
class NoticeDoor {

    private static final int OF_A_FILE = 1_000;

    private final WatchLists lists;
    private final Watching watching;
    private final Clock clock;

    NoticeDoor(WatchLists lists, Watching watching, Clock clock) {
        this.lists = lists;
        this.watching = watching;
        this.clock = clock;
    }

    @GetMapping("/notices")
    NoticePage watchNotices(
            @PathVariable String watchListId,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = PageRequest.USUAL) int limit,
            HttpServletRequest request) {
        List<Notice> page = watching.notices(
                Origins.account(request), WatchListDoor.id(watchListId), after, PageCursor.limit(limit));
        return new NoticePage(
                page.stream()
                        .map(notice -> NoticeAnswer.of(notice, clock.getZone()))
                        .toList(),
                page.isEmpty() ? after : page.getLast().noticeId());
    }

    /** In pages as JSON, as a whole as CSV or Excel. */
    @GetMapping("/digest")
    @Nullable
    DigestPage watchDigest(
            @PathVariable String watchListId,
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageRequest.USUAL) int limit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        if (!watching.hasBegun(month)) {
            throw BadParameterException.impossible("month", "monthNotToCome");
        }
        FileForm form = FileForm.askedBy(request);
        String owner = Origins.account(request);
        WatchList list = lists.find(owner, WatchListDoor.id(watchListId));
        if (form == FileForm.JSON) {
            return page(owner, list, month, PageCursor.after(cursor), PageCursor.limit(limit));
        }
        new RosterFile<>("watch-list-" + month, DigestSheet.PEOPLE, form)
                .sendRows(all(owner, list.watchListId(), month), response);
        return null;
    }

    private DigestPage page(String owner, WatchList list, YearMonth month, String after, int limit) {
        List<DigestLine> page = watching.digest(owner, list.watchListId(), month, after, limit);
        return new DigestPage(
                list.watchListId(),
                list.name(),
                month,
                watching.day(month),
                page.stream()
                        .map(line -> WatchedPerson.of(line, clock.getZone()))
                        .toList(),
                PageCursor.next(page, limit, DigestLine::registrationNumber));
    }

    private Rows<DigestLine> all(String owner, UUID watchListId, YearMonth month) {
        return each -> {
            List<DigestLine> some = watching.digest(owner, watchListId, month, PageCursor.BEGINNING, OF_A_FILE);
            while (!some.isEmpty()) {
                some.forEach(each);
                String last = some.getLast().registrationNumber().value();
                some = watching.digest(owner, watchListId, month, last, OF_A_FILE);
            }
        };
    }
}
