package jp.shunin.registry.api.web.subscriptions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.security.InterruptedForms;
import jp.shunin.registry.api.watch.WatchLists;
import jp.shunin.registry.api.web.form.SentForms;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a watch list. */
@Controller
@RequestMapping(WatchListForm.ADDRESS)
class WatchListForm {

    static final String ADDRESS = "/subscriptions/watch-lists/new";

    private static final int LONGEST_NAME = 200;

    private final WatchLists lists;
    private final GivenNumbers numbers;
    private final Words words;

    WatchListForm(WatchLists lists, GivenNumbers numbers, Words words) {
        this.lists = lists;
        this.numbers = numbers;
        this.words = words;
    }

    @GetMapping
    String form(HttpServletRequest request, Model page) {
        Map<String, String[]> before = InterruptedForms.take(request).orElse(Map.of());
        return show(
                first(before, "name"),
                first(before, "numbers"),
                null,
                UUID.randomUUID().toString(),
                page);
    }

    private static String first(Map<String, String[]> typed, String name) {
        return Optional.ofNullable(typed.get(name)).map(values -> values[0]).orElse("");
    }

    @PostMapping
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "numbers", defaultValue = "") String typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam String key,
            HttpServletRequest request,
            Model page,
            RedirectAttributes redirect) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            return show(name, typed, new GivenNumbers.Wrong(words.say("watch.wrong.name"), Set.of()), key, page);
        }
        GivenNumbers.Read read = numbers.read(typed, file);
        if (read.wrong() != null) {
            return show(name, typed, read.wrong(), key, page);
        }
        return SentForms.once(request, key, () -> made(plain, read.numbers(), request, redirect));
    }

    private String made(
            String name, Set<RegistrationNumber> some, HttpServletRequest request, RedirectAttributes redirect) {
        UUID id = lists.create(Account.of(request).name(), name, some).watchListId();
        redirect.addFlashAttribute("notice", words.say("watch.made"));
        return "redirect:/subscriptions/watch-lists/" + id;
    }

    private static String show(String name, String typed, GivenNumbers.@Nullable Wrong wrong, String key, Model page) {
        page.addAttribute("name", name);
        page.addAttribute("numbers", typed);
        page.addAttribute("wrong", wrong);
        page.addAttribute("key", key);
        return "subscriptions/new-watch-list";
    }
}
