package jp.shunin.registry.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@DisplayName("The words of the pages")
class PageTextsTest {

    /** A key that stands in a template as it is: {@code #{layout.skip}}. Those that are put together are seen on the pages. */
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9_.-]*)[}(]");

    static Stream<String> bundles() throws IOException {
        return Arrays.stream(PageTexts.bundles());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    @DisplayName("are there in both languages")
    void bothLanguages(String bundle) {
        assertThat(keys(bundle, Locale.JAPANESE)).containsExactlyInAnyOrderElementsOf(keys(bundle, Locale.ROOT));
    }

    @Test
    @DisplayName("are there for every key in the templates")
    void everyKey() throws IOException {
        Set<String> known = new HashSet<>();
        bundles().forEach(bundle -> known.addAll(keys(bundle, Locale.ROOT)));

        Resource[] templates = new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html");
        assertThat(templates).isNotEmpty();
        for (Resource template : templates) {
            String text = template.getContentAsString(StandardCharsets.UTF_8);
            assertThat(known)
                    .as("keys of %s", template.getFilename())
                    .containsAll(KEY.matcher(text)
                            .results()
                            .map(found -> found.group(1))
                            .toList());
        }
    }

    @Test
    @DisplayName("know one from several in English")
    void oneOrSeveral() throws IOException {
        List<MessageFormat> counting = bundles()
                .map(bundle -> ResourceBundle.getBundle(bundle, Locale.ROOT, new Alone()))
                .flatMap(words -> words.keySet().stream().map(words::getString))
                .filter(text -> text.contains("{0,choice,"))
                .map(text -> new MessageFormat(text, Locale.ENGLISH))
                .toList();

        assertThat(counting).isNotEmpty().allSatisfy(text -> {
            assertThat(text.format(new Object[] {0})).containsPattern("\\b0 [a-z]+s\\b");
            assertThat(text.format(new Object[] {1}))
                    .containsPattern("\\b1 [a-z]+\\b")
                    .doesNotContainPattern("\\b1 [a-z]+s\\b");
            assertThat(text.format(new Object[] {1234})).containsPattern("\\b1,234 [a-z]+s\\b");
        });
    }

    /** Without those of the parent, which for Japanese is the English one. */
    private static Set<String> keys(String bundle, Locale locale) {
        return new TreeSet<>(
                ResourceBundle.getBundle(bundle, locale, new Alone()).keySet());
    }

    private static final class Alone extends ResourceBundle.Control {

        @Override
        public List<Locale> getCandidateLocales(String bundle, Locale locale) {
            return List.of(locale);
        }

        @Override
        public java.util.@org.jspecify.annotations.Nullable Locale getFallbackLocale(String bundle, Locale locale) {
            return null;
        }
    }
}
