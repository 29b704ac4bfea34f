package jp.shunin.registry.api.web.form;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.shunin.registry.core.time.Wareki;
import jp.shunin.registry.core.time.WarekiFormatException;

/** Reads a day as people type it: {@code 2026-04-01}, {@code 2026/4/1}, {@code R8.4.1}, {@code 令和8年4月1日}. */
public final class TypedDay {

    private static final Pattern WESTERN =
            Pattern.compile("([0-9]{4})(?:[-/.]|年)([0-9]{1,2})(?:[-/.]|月)([0-9]{1,2})日?");

    private TypedDay() {}

    /** The day; empty if the text is none. */
    public static Optional<LocalDate> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher western = WESTERN.matcher(plain);
        return western.matches() ? western(western) : wareki(text);
    }

    private static Optional<LocalDate> western(Matcher parts) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> wareki(String text) {
        try {
            return Optional.of(Wareki.parse(text).date());
        } catch (WarekiFormatException unreadable) {
            return Optional.empty();
        }
    }
}
