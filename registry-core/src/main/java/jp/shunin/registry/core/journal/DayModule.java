package jp.shunin.registry.core.journal;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads days as Jackson does, but quickly where they have the usual form: there are several in each event. */
final class DayModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    DayModule() {
        addDeserializer(LocalDate.class, new Reader());
    }

    private static final class Reader extends LocalDateDeserializer {

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                String text = parser.getString();
                LocalDate day = isUsual(text) ? dayOf(text) : null;
                if (day != null) {
                    return day;
                }
            }
            return super.deserialize(parser, context);
        }

        /** Null if there is no such day: what is wrong with it is for Jackson to say. */
        private static @Nullable LocalDate dayOf(String text) {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, 10);
            boolean exists = month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth();
            return exists ? LocalDate.of(year, month, day) : null;
        }

        /** As in 2026-11-21. */
        private static boolean isUsual(String text) {
            if (text.length() != 10) {
                return false;
            }
            for (int at = 0; at < 10; at++) {
                char character = text.charAt(at);
                boolean fits = at == 4 || at == 7 ? character == '-' : character >= '0' && character <= '9';
                if (!fits) {
                    return false;
                }
            }
            return true;
        }

        private static int number(String text, int from, int to) {
            int number = 0;
            for (int at = from; at < to; at++) {
                number = 10 * number + text.charAt(at) - '0';
            }
            return number;
        }
    }
}
