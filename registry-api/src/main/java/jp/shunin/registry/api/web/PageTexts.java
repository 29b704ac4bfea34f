package jp.shunin.registry.api.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of the pages: for each room {@code messages/<room>.properties} in English and {@code _ja} in Japanese. */
@Configuration(proxyBeanMethods = false)
public class PageTexts {

    private static final String JAPANESE = "_ja.properties";

    /** Finds the files by themselves, so a new room only adds its own. */
    @Bean
    ResourceBundleMessageSource messageSource() throws IOException {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames(bundles());
        // Else it would be that of whichever thread asks first.
        texts.setBundleClassLoader(PageTexts.class.getClassLoader());
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }

    /** The names of the bundles, as {@link java.util.ResourceBundle} takes them. */
    static String[] bundles() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver(PageTexts.class.getClassLoader())
                .getResources("classpath*:messages/*" + JAPANESE);
        return Arrays.stream(found)
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(file -> "messages/" + file.substring(0, file.length() - JAPANESE.length()))
                .sorted()
                .toArray(String[]::new);
    }
}
