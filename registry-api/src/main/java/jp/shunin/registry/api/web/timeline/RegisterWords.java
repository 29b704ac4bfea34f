package jp.shunin.registry.api.web.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.standing.Ground;
import jp.shunin.registry.core.standing.Lane;
import jp.shunin.registry.core.standing.LaneContent;
import jp.shunin.registry.core.standing.LaneContent.Carded;
import jp.shunin.registry.core.standing.LaneContent.Certified;
import jp.shunin.registry.core.standing.LaneContent.Extended;
import jp.shunin.registry.core.standing.LaneContent.Prohibited;
import jp.shunin.registry.core.standing.LaneContent.Registered;
import jp.shunin.registry.core.standing.LaneContent.Stands;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.time.Wareki;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The words in which people are told what the register says: {@code register-words.properties} in English, {@code
 * register-words_ja.properties} in Japanese.
 */
public final class RegisterWords {

    private static final LocalDate FIRST_WAREKI = LocalDate.of(1873, 1, 1);
    /** The JDK does not count the era of the day without end; nobody reads it further than this. */
    private static final LocalDate LAST_WAREKI = LocalDate.of(9999, 12, 31);

    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final ResourceBundleMessageSource TEXTS = texts();

    private final Locale locale;

    private RegisterWords(Locale locale) {
        this.locale = locale;
    }

    /** Those of a language: Japanese, or English for all others. */
    public static RegisterWords in(Locale locale) {
        return new RegisterWords(isJapanese(locale) ? Locale.JAPANESE : Locale.ENGLISH);
    }

    private static boolean isJapanese(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }

    public Locale locale() {
        return locale;
    }

    /** A text with its placeholders filled. */
    public String text(String key, Object... facts) {
        return TEXTS.getMessage(key, Arrays.stream(facts).map(String::valueOf).toArray(), locale);
    }

    /** The text of one value of a kind, as {@code course.CHIEF}. */
    public String text(String kind, Enum<?> value) {
        return text(kind + "." + value.name());
    }

    /** The day in ISO and in wareki; the open end where there is none. */
    public String day(@Nullable LocalDate day) {
        if (day == null) {
            return text("day.none");
        }
        return hasWareki(day) ? text("day", day, Wareki.format(day)) : day.toString();
    }

    /** The day in wareki, where it has one. */
    public static String wareki(LocalDate day) {
        return hasWareki(day) ? Wareki.format(day) : day.toString();
    }

    private static boolean hasWareki(LocalDate day) {
        return !day.isBefore(FIRST_WAREKI) && !day.isAfter(LAST_WAREKI);
    }

    /** The moment, to the second, with its day in ISO and in wareki. */
    public String moment(Instant moment, ZoneId zone) {
        return day(LocalDate.ofInstant(moment, zone)) + " "
                + TIME_OF_DAY.format(moment.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
    }

    public String prefecture(Prefecture prefecture) {
        return isJapanese(locale) ? prefecture.japaneseName() : prefecture.englishName();
    }

    public String lane(Lane lane) {
        return text("lane", lane);
    }

    /** What a lane holds, in full. */
    public String content(LaneContent content) {
        return worded("content.", content);
    }

    /** The same in a word, for a place that is small. */
    String shortly(LaneContent content) {
        return worded("short.", content);
    }

    private String worded(String form, LaneContent content) {
        return switch (content) {
            case Registered in -> text(form + (in.moved() ? "transferred" : "registered"), prefecture(in.prefecture()));
            case Carded card -> text(form + (card.renewed() ? "renewed" : "carded"), card.card());
            case Certified certified -> text(form + "certified", certified.certificateNumber());
            case Extended extended -> text(form + "extended", extended.measure());
            case Prohibited _ -> text(form + "prohibited");
            case Stands stands -> text(form + stands.as() + (stands.prohibited() ? ".prohibited" : ""));
        };
    }

    /** Why something does not hold. */
    public String reason(Reason reason) {
        return text("reason." + reason.code(), day(reason.on()));
    }

    /** On what something rests. */
    public String ground(Ground ground) {
        return text("ground." + ground.code(), String.valueOf(ground.measureId()));
    }

    /** The rule by its id, with its source. */
    public String rule(@Nullable Rule rule) {
        return rule == null ? "" : text("rule", rule.id(), rule.source());
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("register-words");
        // Else it would be that of the first web application that asks, and of no use when that has stopped.
        source.setBundleClassLoader(RegisterWords.class.getClassLoader());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
