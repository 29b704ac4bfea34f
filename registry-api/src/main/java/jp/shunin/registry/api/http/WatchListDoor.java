package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.shunin.registry.api.http.WatchListAnswers.WatchListAnswer;
import jp.shunin.registry.api.http.WatchListAnswers.WatchListPage;
import jp.shunin.registry.api.http.WatchListAnswers.WatchListWritten;
import jp.shunin.registry.api.http.WatchListAnswers.WatchedNumberAnswer;
import jp.shunin.registry.api.http.WatchListAnswers.WatchedNumberPage;
import jp.shunin.registry.api.http.WatchListRequests.CreateWatchList;
import jp.shunin.registry.api.http.WatchListRequests.RenameWatchList;
import jp.shunin.registry.api.http.WatchListRequests.WatchNumbers;
import jp.shunin.registry.api.watch.UnknownWatchListException;
import jp.shunin.registry.api.watch.WatchList;
import jp.shunin.registry.api.watch.WatchLists;
import jp.shunin.registry.api.watch.WatchedNumber;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom an account watches. The lists of others do not exist for it. */
@RestController
@RequestMapping(Path.WATCH_LISTS)
class WatchListDoor {

    private static final String CSV = "text/csv";
    private static final UUID FIRST = new UUID(0, 0);

    private final WatchLists lists;
    private final Clock clock;

    WatchListDoor(WatchLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<WatchListWritten> createWatchList(
            @Valid @RequestBody CreateWatchList wanted, HttpServletRequest request) {
        WatchList made = lists.create(Origins.account(request), wanted.name(), wanted.numbers());
        return ResponseEntity.created(URI.create(Path.WATCH_LISTS + "/" + made.watchListId()))
                .body(written(made, wanted.numbers()));
    }

    @GetMapping
    WatchListPage listWatchLists(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageRequest.USUAL) int limit,
            HttpServletRequest request) {
        String after = PageCursor.after(cursor);
        List<WatchList> page = lists.page(
                Origins.account(request), after.isEmpty() ? FIRST : cursorId(after), PageCursor.limit(limit));
        return new WatchListPage(
                page.stream().map(this::answer).toList(), PageCursor.next(page, limit, WatchList::watchListId));
    }

    @GetMapping("/{watchListId}")
    WatchListAnswer watchList(@PathVariable String watchListId, HttpServletRequest request) {
        return answer(lists.find(Origins.account(request), id(watchListId)));
    }

    @PatchMapping("/{watchListId}")
    WatchListAnswer renameWatchList(
            @PathVariable String watchListId, @Valid @RequestBody RenameWatchList wanted, HttpServletRequest request) {
        return answer(lists.rename(Origins.account(request), id(watchListId), wanted.name()));
    }

    @DeleteMapping("/{watchListId}")
    ResponseEntity<Void> deleteWatchList(@PathVariable String watchListId, HttpServletRequest request) {
        lists.delete(Origins.account(request), id(watchListId));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{watchListId}/numbers")
    WatchedNumberPage watchedNumbers(
            @PathVariable String watchListId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageRequest.USUAL) int limit,
            HttpServletRequest request) {
        List<WatchedNumber> page = lists.numbers(
                Origins.account(request), id(watchListId), PageCursor.after(cursor), PageCursor.limit(limit));
        return new WatchedNumberPage(
                page.stream()
                        .map(watched -> WatchedNumberAnswer.of(watched, clock.getZone()))
                        .toList(),
                PageCursor.next(page, limit, WatchedNumber::registrationNumber));
    }

    @PostMapping(path = "/{watchListId}/numbers", consumes = MediaType.APPLICATION_JSON_VALUE)
    WatchListWritten addWatchedNumbers(
            @PathVariable String watchListId, @Valid @RequestBody WatchNumbers wanted, HttpServletRequest request) {
        return add(watchListId, wanted.registrationNumbers(), request);
    }

    @PostMapping(path = "/{watchListId}/numbers", consumes = CSV)
    WatchListWritten addWatchedNumbersOfFile(
            @PathVariable String watchListId, @RequestBody byte[] file, HttpServletRequest request) {
        return add(watchListId, NumberFile.read(file), request);
    }

    @PutMapping(path = "/{watchListId}/numbers", consumes = MediaType.APPLICATION_JSON_VALUE)
    WatchListWritten replaceWatchedNumbers(
            @PathVariable String watchListId, @Valid @RequestBody WatchNumbers wanted, HttpServletRequest request) {
        return replace(watchListId, wanted.registrationNumbers(), request);
    }

    @PutMapping(path = "/{watchListId}/numbers", consumes = CSV)
    WatchListWritten replaceWatchedNumbersByFile(
            @PathVariable String watchListId, @RequestBody byte[] file, HttpServletRequest request) {
        return replace(watchListId, NumberFile.read(file), request);
    }

    @DeleteMapping("/{watchListId}/numbers/{no}")
    ResponseEntity<Void> removeWatchedNumber(
            @PathVariable String watchListId, @PathVariable String no, HttpServletRequest request) {
        lists.remove(Origins.account(request), id(watchListId), Path.number(no));
        return ResponseEntity.noContent().build();
    }

    private WatchListWritten add(
            String watchListId, Collection<RegistrationNumber> numbers, HttpServletRequest request) {
        return written(lists.add(Origins.account(request), id(watchListId), numbers), numbers);
    }

    private WatchListWritten replace(
            String watchListId, Collection<RegistrationNumber> numbers, HttpServletRequest request) {
        return written(lists.replace(Origins.account(request), id(watchListId), numbers), numbers);
    }

    private WatchListWritten written(WatchList list, Collection<RegistrationNumber> numbers) {
        return WatchListWritten.of(list, lists.unknown(Set.copyOf(numbers)), clock.getZone());
    }

    private WatchListAnswer answer(WatchList list) {
        return WatchListAnswer.of(list, clock.getZone());
    }

    /** An id that cannot be one is an unknown id. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new UnknownWatchListException();
        }
    }

    private static UUID cursorId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw Cursor.malformed();
        }
    }
}
