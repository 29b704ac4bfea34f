package jp.shunin.registry.projections.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.shunin.registry.core.policy.PrefecturePolicies;

/** The shipped policies with one more row, which is made up: from a day on, known since another, a card has no end. */
public final class CardsWithoutEnd {

    private static final String SHIPPED = "/jp/shunin/registry/core/policy/prefecture-policy.csv";
    private static final String HEADER = "scope,";

    private CardsWithoutEnd() {}

    public static PrefecturePolicies from(String firstDay, String knownFrom) {
        String amendment = "*,CARD_VALIDITY,NO_END," + firstDay + ",,amendment,made up," + knownFrom + "\n";
        return PrefecturePolicies.read("amended.csv", new StringReader(shipped() + amendment));
    }

    private static String shipped() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PrefecturePolicies.class.getResourceAsStream(SHIPPED)),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line + (line.startsWith(HEADER) ? ",known_from" : ",") + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
