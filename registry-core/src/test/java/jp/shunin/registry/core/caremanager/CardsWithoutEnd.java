package jp.shunin.registry.core.caremanager;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import jp.shunin.registry.core.data.DataFile;
import jp.shunin.registry.core.policy.PrefecturePolicies;

/**
 * The shipped policies with one more row: from 2024-04-01 a card has no end, which the register knows since 2023-12-01. The
 * amendment is made up.
 */
public final class CardsWithoutEnd {

    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 4, 1);

    private static final String FILE = "cards-without-end.csv";
    private static final String TEXT = text();

    public static final PrefecturePolicies POLICIES = from(FIRST_DAY);

    public static final CardEnds ENDS = CardEnds.by(POLICIES);

    private CardsWithoutEnd() {}

    /** The same with another first day. */
    public static PrefecturePolicies from(LocalDate firstDay) {
        String text = TEXT.replace("NO_END," + FIRST_DAY, "NO_END," + firstDay);
        return PrefecturePolicies.read(FILE, new StringReader(text));
    }

    private static String text() {
        try (Reader file = DataFile.open(CardsWithoutEnd.class, FILE)) {
            StringWriter text = new StringWriter();
            file.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
