package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words of the problems")
class ProblemTextsTest {

    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    @DisplayName("are the same in both languages, none missing")
    void sameKeys() {
        assertThat(ownKeys(Locale.JAPANESE)).isEqualTo(ownKeys(Locale.ROOT)).hasSizeGreaterThan(40);
    }

    @Test
    @DisplayName("differ between the languages, placeholders alone aside")
    void translated() {
        assertThat(ownKeys(Locale.ROOT))
                .filteredOn(key -> !key.equals("parameter"))
                .allSatisfy(key -> assertThat(ProblemTexts.text(Locale.JAPANESE, key))
                        .isNotEqualTo(ProblemTexts.text(Locale.ENGLISH, key)));
    }

    @Test
    @DisplayName("name numbers as they are, without separators")
    void numbers() {
        assertThat(ProblemTexts.text(Locale.ENGLISH, "detail.BODY_TOO_LARGE", 1_048_576))
                .contains("1048576");
    }

    @Test
    @DisplayName("show the version in quotes as a client must send it")
    void quotes() {
        assertThat(ProblemTexts.text(Locale.ENGLISH, "expected.version")).contains("\"12\"");
    }

    private static Set<String> ownKeys(Locale locale) {
        return ResourceBundle.getBundle("problems", locale, AS_ASKED).keySet();
    }
}
