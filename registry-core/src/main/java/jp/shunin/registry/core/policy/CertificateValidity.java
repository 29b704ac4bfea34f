package jp.shunin.registry.core.policy;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Optional;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.time.ValidityPeriod;

/** How long a chief certificate is in force (K-1, K-2). */
public sealed interface CertificateValidity {

    /** The first day on which the chief course could be completed (K-2). */
    LocalDate FIRST_COMPLETION = LocalDate.of(2006, Month.APRIL, 1);

    /** As the policy data writes it: {@code P5Y} or {@code UNTIL:2019-03-31}. */
    CellFormat<CertificateValidity> FORMAT = new CellFormat<>(
            CertificateValidity::parse, PolicyLength.FORMAT.wanted() + ", or a last day such as UNTIL:2019-03-31");

    /**
     * The period of a certificate.
     *
     * @param first the first day: the day of completion (K-1), or, of one that continues another, the day after the
     *     earlier one's last day (K-3, P-3)
     * @throws IllegalArgumentException if the certificate would end before that day
     */
    ValidityPeriod from(LocalDate first);

    /** In force for a length of time (K-1). */
    record Length(Period length) implements CertificateValidity {

        @Override
        public ValidityPeriod from(LocalDate first) {
            return ValidityPeriod.startingOn(first, length);
        }
    }

    /** In force through a day that is the same for all (K-2). */
    record Until(LocalDate last) implements CertificateValidity {

        @Override
        public ValidityPeriod from(LocalDate first) {
            return new ValidityPeriod(first, last);
        }
    }

    private static Optional<CertificateValidity> parse(String text) {
        return text.startsWith("UNTIL:")
                ? CellFormat.DATE
                        .reader()
                        .apply(text.substring("UNTIL:".length()))
                        .map(Until::new)
                : PolicyLength.parse(text).map(Length::new);
    }
}
