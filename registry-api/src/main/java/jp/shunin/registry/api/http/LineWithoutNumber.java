package jp.shunin.registry.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line without a registration number, as a problem names it.
 *
 * @param detail how to mend it; null if there is nothing wrong but the number
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineWithoutNumber(long line, String text, @Nullable String detail) {

    static LineWithoutNumber of(BadNumbersException.BadLine bad, Locale locale) {
        return new LineWithoutNumber(bad.line(), bad.text(), bad.detail(locale));
    }
}
