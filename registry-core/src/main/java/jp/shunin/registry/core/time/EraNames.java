package jp.shunin.registry.core.time;

import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The names of the eras, from Meiji to whatever era the JDK knows: in full (令和), by the first character (令) and by the
 * letter (R). They come from the JDK, so a new era arrives with its update.
 */
final class EraNames {

    private static final Map<String, JapaneseEra> ERAS = index();

    /** Matches every name that {@link #named} knows, the long ones first. */
    static final String REGEX = String.join(
            "|",
            ERAS.keySet().stream()
                    .sorted((one, other) -> other.length() - one.length())
                    .toList());

    private EraNames() {}

    private static Map<String, JapaneseEra> index() {
        Map<String, JapaneseEra> eras = new HashMap<>();
        for (JapaneseEra era : JapaneseEra.values()) {
            String letter = era.getDisplayName(TextStyle.NARROW, Locale.ROOT);
            eras.put(japanese(era), era);
            eras.put(japanese(era).substring(0, 1), era);
            eras.put(letter, era);
            eras.put(letter.toLowerCase(Locale.ROOT), era);
        }
        return Map.copyOf(eras);
    }

    /** The era of a name that {@link #REGEX} matches. */
    static JapaneseEra named(String name) {
        return Objects.requireNonNull(ERAS.get(name), name);
    }

    static String japanese(JapaneseEra era) {
        return era.getDisplayName(TextStyle.FULL, Locale.JAPANESE);
    }

    static String english(JapaneseEra era) {
        return era.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
