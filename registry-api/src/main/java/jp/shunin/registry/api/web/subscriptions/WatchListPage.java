package jp.shunin.registry.api.web.subscriptions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.watch.Notice;
import jp.shunin.registry.api.watch.UnknownWatchListException;
import jp.shunin.registry.api.watch.WatchLists;
import jp.shunin.registry.api.watch.WatchedNumber;
import jp.shunin.registry.api.watch.Watching;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A watch list: its numbers, and what was told of them. To all but its maker it is unknown. */
@Controller
@RequestMapping(WatchListPage.ADDRESS)
class WatchListPage {

    static final String ADDRESS = "/subscriptions/watch-lists/{watchListId}";

    private static final String HERE = "redirect:" + ADDRESS;
    private static final int SHOWN = 100;

    private final WatchLists lists;
    private final Watching watching;
    private final GivenNumbers given;
    private final Words words;

    WatchListPage(WatchLists lists, Watching watching, GivenNumbers given, Words words) {
        this.lists = lists;
        this.watching = watching;
        this.given = given;
        this.words = words;
    }

    /**
     * The list.
     *
     * @param after the number after which its numbers are shown
     * @param told the notice after which its notices are shown
     */
    @GetMapping
    String one(
            @PathVariable String watchListId,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "0") long told,
            HttpServletRequest request,
            Model page) {
        return show(id(watchListId), after, told, null, "", request, page);
    }

    @PostMapping("/numbers")
    String add(
            @PathVariable String watchListId,
            @RequestParam(name = "numbers", defaultValue = "") String typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Model page,
            RedirectAttributes redirect) {
        GivenNumbers.Read read = given.read(typed, file);
        if (read.wrong() != null) {
            return show(id(watchListId), "", 0, read.wrong(), typed, request, page);
        }
        lists.add(account(request), id(watchListId), read.numbers());
        int unknown = lists.unknown(read.numbers()).size();
        redirect.addFlashAttribute(
                "notice", words.say("watch.added", String.valueOf(read.numbers().size()), String.valueOf(unknown)));
        return HERE;
    }

    @PostMapping("/numbers/{no}/removal")
    String remove(
            @PathVariable String watchListId,
            @PathVariable String no,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (RegistrationNumber.isWellFormed(no)) {
            lists.remove(account(request), id(watchListId), new RegistrationNumber(no));
            redirect.addFlashAttribute("notice", words.say("watch.removed", no));
        }
        return HERE;
    }

    @PostMapping("/deletion")
    String delete(@PathVariable String watchListId, HttpServletRequest request, RedirectAttributes redirect) {
        lists.delete(account(request), id(watchListId));
        redirect.addFlashAttribute("notice", words.say("watch.deleted"));
        return "redirect:/subscriptions";
    }

    private String show(
            UUID id,
            String after,
            long told,
            GivenNumbers.@Nullable Wrong wrong,
            String typed,
            HttpServletRequest request,
            Model page) {
        String account = account(request);
        List<WatchedNumber> numbers = lists.numbers(account, id, after, SHOWN);
        List<Notice> notices = watching.notices(account, id, told, SHOWN);
        page.addAttribute("list", lists.find(account, id));
        page.addAttribute("numbers", numbers);
        page.addAttribute(
                "nextNumber", numbers.size() < SHOWN ? null : numbers.getLast().registrationNumber());
        page.addAttribute("notices", notices);
        page.addAttribute(
                "nextNotice", notices.size() < SHOWN ? null : notices.getLast().noticeId());
        page.addAttribute("wrong", wrong);
        page.addAttribute("typed", typed);
        return "subscriptions/watch-list";
    }

    private static String account(HttpServletRequest request) {
        return Account.of(request).name();
    }

    /** An id that cannot be one is an unknown id. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new UnknownWatchListException();
        }
    }
}
