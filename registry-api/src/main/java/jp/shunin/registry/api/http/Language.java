package jp.shunin.registry.api.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.shunin.registry.api.security.AskedForPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of an answer: Japanese or English. Of data by {@code Accept-Language}: English when nothing is said, or nothing
 * that the register speaks or can read; never the server's own language.
 */
@Component("localeResolver")
public final class Language implements LocaleResolver {

    /** The parameter and the cookie by which the language of pages is chosen. */
    public static final String CHOICE = "lang";

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.JAPANESE);

    /** The language in which a request is answered. */
    public static Locale askedBy(HttpServletRequest request) {
        return AskedForPage.by(request) ? ofPage(request) : ofData(request);
    }

    /** Of a page, Japanese unless the other one was chosen, with this request or before. */
    private static Locale ofPage(HttpServletRequest request) {
        return chosen(request)
                .or(() -> chosenBefore(request))
                .filter(Locale.ENGLISH.getLanguage()::equals)
                .map(_ -> Locale.ENGLISH)
                .orElse(Locale.JAPANESE);
    }

    /** The language that a request chooses for the pages from now on; empty if it chooses none. */
    public static Optional<String> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(CHOICE));
    }

    private static Optional<String> chosenBefore(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(CHOICE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static Locale ofData(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return Objects.requireNonNullElse(best, Locale.ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            // A client that asks for no language that exists is still owed an answer.
            return Locale.ENGLISH;
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return askedBy(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the client says its language with each request");
    }
}
