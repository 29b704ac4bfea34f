package jp.shunin.registry.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the problems: {@code problems.properties} in English, {@code problems_ja.properties} in Japanese. */
public final class ProblemTexts {

    private static final String BASE_NAME = "problems";
    private static final ResourceBundleMessageSource TEXTS = texts();

    private ProblemTexts() {}

    /** A text with its placeholders filled; there is one for every key that the door uses. */
    public static String text(Locale locale, String key, Object... facts) {
        // As texts, for a version or a limit reads as 1000 and not as 1,000.
        Object[] asTexts = Arrays.stream(facts).map(String::valueOf).toArray();
        return TEXTS.getMessage(key, asTexts, locale);
    }

    /** The text of a problem with its placeholders; empty if there is no problem of this code. */
    public static Optional<String> wording(Locale locale, String code) {
        return Optional.ofNullable(TEXTS.getMessage("detail." + code, null, null, locale));
    }

    /** The codes of the problems that have texts here. */
    public static SortedSet<String> codes() {
        return ResourceBundle.getBundle(BASE_NAME, Locale.ROOT, ProblemTexts.class.getClassLoader()).keySet().stream()
                .filter(key -> key.startsWith("detail."))
                .map(key -> key.substring("detail.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename(BASE_NAME);
        // Else it would be that of the first web application that asks, and of no use when that has stopped.
        source.setBundleClassLoader(ProblemTexts.class.getClassLoader());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
