package jp.shunin.registry.core.eligibility;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** As what a municipality recommends someone for CHIEF (区市町村推薦区分, R-099). */
public enum RecommendationKind {
    /** ア: works in a support centre as the equivalent of a chief. */
    A("ア"),
    /** イ: expected to lead the care management of the area. */
    I("イ"),
    /** ウ: manager of a home care support office. */
    U("ウ"),
    /** No municipality recommends the person. */
    NONE("NONE");

    private final String symbol;

    RecommendationKind(String symbol) {
        this.symbol = symbol;
    }

    /**
     * The kind of a symbol as the forms print it ({@code ア}), or of a constant's name ({@code A}).
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    @JsonCreator
    public static RecommendationKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.symbol.equals(text) || kind.name().equals(text))
                .findAny()
                .orElseThrow(
                        () -> new IllegalArgumentException("no recommendation is of kind " + text + "; write one of "
                                + Arrays.stream(values())
                                        .map(RecommendationKind::symbol)
                                        .collect(Collectors.joining(", "))));
    }

    /** As the forms print it. */
    @JsonValue
    public String symbol() {
        return symbol;
    }
}
