package jp.shunin.registry.core.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.time.OpenEnd;
import jp.shunin.registry.core.time.Wareki;

/** How a fact reads in the text of a refusal: dates as people write them. */
final class FactText {

    private static final LocalDate FIRST_DAY_OF_THE_SOLAR_CALENDAR = LocalDate.of(1873, 1, 1);

    private FactText() {}

    static String of(Object fact, boolean inJapanese) {
        return switch (fact) {
            case LocalDate date when OpenEnd.is(date) -> none(inJapanese);
            case LocalDate date when inJapanese -> japanese(date);
            case Course course when inJapanese -> course.japaneseName();
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
