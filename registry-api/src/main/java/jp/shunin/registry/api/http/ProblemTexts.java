package jp.shunin.registry.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the problems: {@code problems.properties} in English, {@code problems_ja.properties} in Japanese. */
final class ProblemTexts {

    private static final ResourceBundleMessageSource TEXTS = texts();

    private ProblemTexts() {}

    /** A text with its placeholders filled; there is one for every key that the door uses. */
    static String text(Locale locale, String key, Object... facts) {
        // As texts, for a version or a limit reads as 1000 and not as 1,000.
        Object[] asTexts = Arrays.stream(facts).map(String::valueOf).toArray();
        return TEXTS.getMessage(key, asTexts, locale);
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        // The first request's own class loader would end with its web server.
        source.setBeanClassLoader(ProblemTexts.class.getClassLoader());
        source.setBasename("problems");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
