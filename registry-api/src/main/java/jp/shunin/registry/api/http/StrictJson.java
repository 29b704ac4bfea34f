package jp.shunin.registry.api.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import jp.shunin.registry.core.policy.Prefecture;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads JSON to the letter: what a client did not clearly say must not be guessed into a register. */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    JsonMapperBuilderCustomizer strictReading() {
        SimpleModule strict = new SimpleModule("strict")
                .addDeserializer(String.class, new Text())
                .addDeserializer(LocalDate.class, new Day())
                .addDeserializer(Prefecture.class, new PrefectureCode());
        return builder -> builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(strict);
    }

    /** A text is a string, and has no character that cannot be stored or shown: half a surrogate pair, or a control. */
    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = string(this, parser, context);
            if (text.codePoints().anyMatch(Text::isUnprintable)) {
                throw context.weirdStringException("", String.class, "a character that cannot be stored");
            }
            return text;
        }

        private static boolean isUnprintable(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.SURROGATE -> true;
                case Character.CONTROL -> codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
                default -> false;
            };
        }
    }

    /** A day of a four-digit year that exists; ISO would also allow years with a sign and more digits. */
    private static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            String text = string(this, parser, context);
            if (!ValueFault.isWellFormed(LocalDate.class, text)) {
                throw context.weirdStringException(text, LocalDate.class, "not in the form of a date");
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noSuchDay) {
                throw context.weirdStringException(text, LocalDate.class, "no day of the calendar");
            }
        }
    }

    /** A prefecture's code in quotes: 1 is not 01. */
    private static final class PrefectureCode extends StdScalarDeserializer<Prefecture> {

        PrefectureCode() {
            super(Prefecture.class);
        }

        @Override
        public Prefecture deserialize(JsonParser parser, DeserializationContext context) {
            String text = string(this, parser, context);
            return Prefecture.findByCode(text)
                    .orElseThrow(() -> context.weirdStringException(text, Prefecture.class, "no prefecture's code"));
        }
    }

    private static String string(StdScalarDeserializer<?> wanted, JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            context.handleUnexpectedToken(wanted.handledType(), parser);
        }
        return parser.getString();
    }
}
