package jp.shunin.registry.core.policy;

import java.time.LocalDate;
import java.time.Period;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.time.ValidityPeriod;

/**
 * How long a card is in force (C-1). Should the Act one day provide something else than a length, that is one more
 * record here, one more spelling in {@link #FORMAT}, and a dated row in the data.
 */
public sealed interface CardValidity {

    /** As the policy data writes it: {@code P5Y}. */
    CellFormat<CardValidity> FORMAT =
            new CellFormat<>(text -> PolicyLength.parse(text).map(Length::new), PolicyLength.FORMAT.wanted());

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
}
