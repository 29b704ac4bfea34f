package jp.shunin.registry.api.http;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.shunin.registry.core.policy.Prefecture;

/** Facts of a problem as people name them. */
final class NamedFacts {

    private static final String NONE = "-";

    private NamedFacts() {}

    static Object[] in(Locale locale, List<Object> facts) {
        return facts.stream().map(fact -> named(locale, fact)).toArray();
    }

    private static String named(Locale locale, Object fact) {
        return switch (fact) {
            case Prefecture prefecture ->
                locale.equals(Locale.JAPANESE) ? prefecture.japaneseName() : prefecture.englishName();
            case Collection<?> several when several.isEmpty() -> NONE;
            case Collection<?> several ->
                several.stream().map(each -> named(locale, each)).collect(Collectors.joining(", "));
            default -> fact.toString();
        };
    }
}
