package jp.shunin.registry.core.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.time.OpenEnd;
import jp.shunin.registry.core.time.ValidityPeriod;

/**
 * How long a card is in force (C-1): what the data says of the day of issue decides the period that a card is given. What
 * it says of a card's last day decides whether the card ends with it.
 */
public sealed interface CardValidity {

    /** As the policy data writes it: {@code P5Y} or {@code NO_END}. */
    CellFormat<CardValidity> FORMAT =
            new CellFormat<>(CardValidity::parse, PolicyLength.FORMAT.wanted() + ", or NO_END");

    /**
     * The period of a card (P-2).
     *
     * @param first the first day: the day of issue (C-1), or the day after the renewed card's last day (C-3)
     */
    ValidityPeriod startingOn(LocalDate first);

    /** In force for a length of time. */
    record Length(Period length) implements CardValidity {

        @Override
        public ValidityPeriod startingOn(LocalDate first) {
            return ValidityPeriod.startingOn(first, length);
        }
    }

    /** In force without end: there is nothing to renew. */
    record NoEnd() implements CardValidity {

        @Override
        public ValidityPeriod startingOn(LocalDate first) {
            return new ValidityPeriod(first, OpenEnd.DAY);
        }
    }

    private static Optional<CardValidity> parse(String text) {
        return text.equals("NO_END")
                ? Optional.of(new NoEnd())
                : PolicyLength.parse(text).map(Length::new);
    }
}
