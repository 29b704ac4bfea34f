package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of an answer: Japanese or English, by {@code Accept-Language}. English when nothing is said, or nothing
 * that the register speaks or can read; never the server's own language.
 */
@Component("localeResolver")
final class Language implements LocaleResolver {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.JAPANESE);

    static Locale askedBy(HttpServletRequest request) {
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
