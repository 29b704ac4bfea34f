package jp.shunin.registry.api.web.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.shunin.registry.api.web.timeline.RegisterWords;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.core.time.OpenEnd;
import jp.shunin.registry.core.time.Wareki;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts in the language of the page that is made, with what the domain has filled in as people read it. */
@Component("words")
public final class Words {

    private final MessageSource texts;

    private final Clock clock;

    Words(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** A text of the pages, with its facts filled in. */
    public String say(String key, @Nullable Object... facts) {
        return texts.getMessage(key, Arrays.stream(facts).map(this::name).toArray(), locale());
    }

    /** What people call something of the domain: a day in both calendars, a prefecture, a course, a cause. */
    public String name(@Nullable Object what) {
        return switch (what) {
            case null -> text("words.none");
            case LocalDate day -> day(day);
            case FiscalYear year ->
                texts.getMessage(
                        "words.fiscalYear", new Object[] {String.valueOf(year.year()), Wareki.format(year)}, locale());
            case Prefecture prefecture ->
                locale().equals(Locale.JAPANESE) ? prefecture.japaneseName() : prefecture.englishName();
            case Enum<?> value -> text(value.getDeclaringClass().getSimpleName() + "." + value.name());
            case Collection<?> several when several.isEmpty() -> text("words.none");
            case Collection<?> several ->
                several.stream().map(this::name).collect(Collectors.joining(text("words.listSeparator")));
            default -> what.toString();
        };
    }

    private String day(LocalDate day) {
        return OpenEnd.is(day)
                ? text("words.noEnd")
                : RegisterWords.in(locale()).day(day);
    }

    /** A moment, as the clocks of Japan show it. */
    public String moment(Instant moment) {
        return RegisterWords.in(locale()).moment(moment, clock.getZone());
    }

    private String text(String key) {
        return texts.getMessage(key, new Object[0], locale());
    }

    /** The language of the page that is made. */
    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
