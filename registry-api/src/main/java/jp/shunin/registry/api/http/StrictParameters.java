package jp.shunin.registry.api.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads the dates and moments of an address as strictly as those of a body: ISO in every language, and of a four-digit
 * year. One that is given but empty was not left out, and must not be answered as now.
 */
@Configuration(proxyBeanMethods = false)
class StrictParameters implements WebMvcConfigurer {

    private static final int LAST_YEAR = 9999;

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(String.class, LocalDate.class, StrictParameters::day);
        formats.addConverter(String.class, YearMonth.class, StrictParameters::month);
        formats.addConverter(String.class, OffsetDateTime.class, StrictParameters::moment);
        formats.addConverter(new MomentOfPage());
    }

    static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        requireFourDigits(day.getYear());
        return day;
    }

    static YearMonth month(String text) {
        YearMonth month = YearMonth.parse(text);
        requireFourDigits(month.getYear());
        return month;
    }

    private static OffsetDateTime moment(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        requireFourDigits(moment.getYear());
        return moment;
    }

    /** As the fields of pages have it; one that is left empty there was left out. */
    private static final class MomentOfPage implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, LocalDateTime.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
            if (text == null || text.equals("")) {
                return null;
            }
            LocalDateTime moment = LocalDateTime.parse(text.toString());
            requireFourDigits(moment.getYear());
            return moment;
        }
    }

    private static void requireFourDigits(int year) {
        if (year < 0 || year > LAST_YEAR) {
            throw new DateTimeException("not a four-digit year: " + year);
        }
    }
}
