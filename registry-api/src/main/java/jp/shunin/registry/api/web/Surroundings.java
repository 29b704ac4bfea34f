package jp.shunin.registry.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.shunin.registry.api.http.Language;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.security.Admission;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands around every page: who is signed in, where that one may go, and the other language. */
@Component("surroundings")
public final class Surroundings {

    private final HttpServletRequest request;

    Surroundings(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * What stands around the page that is made now.
     *
     * @param account who is signed in; null if nobody is
     * @param prefectures for which, in words; null if for none
     * @param room the room of the page; null if it is in none
     * @param japanese the address of the same page in Japanese
     * @param english the address of the same page in English
     */
    public record Around(
            @Nullable String account,
            @Nullable String prefectures,
            List<Room> rooms,
            @Nullable String room,
            String japanese,
            String english) {}

    /** For the layout. */
    public Around now() {
        Optional<Account> account = Account.find(request);
        List<Room> rooms = account.map(Room::openTo).orElse(List.of());
        return new Around(
                account.map(Account::name).orElse(null),
                account.map(this::prefectures).orElse(null),
                rooms,
                rooms.stream()
                        .filter(room -> room.holds(request.getRequestURI()))
                        .map(Room::name)
                        .findFirst()
                        .orElse(null),
                in(Locale.JAPANESE),
                in(Locale.ENGLISH));
    }

    private String prefectures(Account account) {
        boolean japanese = Language.askedBy(request).equals(Locale.JAPANESE);
        return new TreeSet<>(account.prefectures())
                .stream()
                        .map(prefecture -> japanese ? prefecture.japaneseName() : prefecture.englishName())
                        .collect(Collectors.joining(japanese ? "、" : ", "));
    }

    /** Only a page that was asked for by its address can be asked for again; of a form, the empty one is. */
    private String in(Locale language) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        String query = request.getQueryString();
        if (query != null && request.getMethod().equals("GET")) {
            address.query(query);
        }
        return address.replaceQueryParam(Language.CHOICE, language.getLanguage())
                .build()
                .toUriString();
    }

    /** The prefectures for which whoever is signed in acts, in their order. */
    public List<Prefecture> ownPrefectures() {
        return Account.find(request)
                .map(account -> List.copyOf(new TreeSet<>(account.prefectures())))
                .orElse(List.of());
    }

    /** The prefectures on whose behalf whoever is signed in may send the form that is shown, in their order. */
    public List<Prefecture> nameablePrefectures() {
        return Admission.of(request)
                .nameable()
                .map(own -> List.copyOf(new TreeSet<>(own)))
                .orElse(List.of(Prefecture.values()));
    }

    /**
     * Holds what is looked at to the prefectures of whoever is signed in.
     *
     * @throws RuntimeException the refusal of another prefecture
     */
    public void requireOwn(Prefecture prefecture) {
        Admission.of(request).requireOneOfOwn(prefecture);
    }
}
