package jp.shunin.registry.core.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.OpenEnd;
import jp.shunin.registry.core.time.Wareki;

/** How facts read in the text of a refusal or a notice: dates as people write them. */
public final class FactText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private static final LocalDate FIRST_DAY_OF_THE_SOLAR_CALENDAR = LocalDate.of(1873, 1, 1);

    private FactText() {}

    /** The text with its placeholders {0}, {1}, … filled. */
    public static String fill(String text, List<Object> facts, boolean inJapanese) {
        // In one pass: braces that stand in a fact are the fact's own and are never filled.
        return PLACEHOLDER.matcher(text).replaceAll(placeholder -> {
            int number = Integer.parseInt(placeholder.group(1));
            String filled = number < facts.size() ? of(facts.get(number), inJapanese) : placeholder.group();
            return Matcher.quoteReplacement(filled);
        });
    }

    static String of(Object fact, boolean inJapanese) {
        return switch (fact) {
            case LocalDate date when OpenEnd.is(date) -> none(inJapanese);
            case LocalDate date when inJapanese -> japanese(date);
            case Course course when inJapanese -> course.japaneseName();
            case Prefecture prefecture -> inJapanese ? prefecture.japaneseName() : prefecture.englishName();
            case Collection<?> facts when facts.isEmpty() -> none(inJapanese);
            case Collection<?> facts ->
                facts.stream().map(each -> of(each, inJapanese)).collect(Collectors.joining(inJapanese ? "、" : ", "));
            case Refusal refusal -> refusal.detail(inJapanese ? Locale.JAPANESE : Locale.ENGLISH);
            case Object other -> other.toString();
        };
    }

    private static String none(boolean inJapanese) {
        return inJapanese ? "なし" : "none";
    }

    private static String japanese(LocalDate date) {
        return date.isBefore(FIRST_DAY_OF_THE_SOLAR_CALENDAR) ? date.toString() : Wareki.format(date);
    }
}
