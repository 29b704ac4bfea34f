package jp.shunin.registry.api.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.jspecify.annotations.Nullable;

/** How a value of a type is written in a request, in words for people who do not know the type. */
final class ExpectedForm {

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(LocalDate.class, "date"),
            Map.entry(OffsetDateTime.class, "moment"),
            Map.entry(Period.class, "period"),
            Map.entry(Prefecture.class, "prefecture"),
            Map.entry(RegistrationNumber.class, "registrationNumber"),
            Map.entry(MeasureId.class, "measureId"),
            Map.entry(String.class, "text"),
            Map.entry(Boolean.class, "truth"),
            Map.entry(Integer.class, "wholeNumber"),
            Map.entry(int.class, "wholeNumber"),
            Map.entry(BigDecimal.class, "number"));

    private ExpectedForm() {}

    static String of(@Nullable Class<?> type, Locale locale) {
        if (type == null) {
            return ProblemTexts.text(locale, "expected.object");
        }
        if (type.isEnum() && !WORDS.containsKey(type)) {
            return ProblemTexts.text(locale, "expected.oneOf", names(type));
        }
        String otherwise = Collection.class.isAssignableFrom(type) ? "list" : "object";
        return ProblemTexts.text(locale, "expected." + WORDS.getOrDefault(type, otherwise));
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }
}
