package jp.shunin.registry.api.web.form;

import java.text.Normalizer;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.RegistrationNumber;

/** Reads a registration number as people type it, also in digits of full width or with gaps: {@code １３０５ ９９９９}. */
public final class TypedNumber {

    private TypedNumber() {}

    /** The number; empty if the text cannot be one. */
    public static Optional<RegistrationNumber> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return RegistrationNumber.isWellFormed(plain) ? Optional.of(new RegistrationNumber(plain)) : Optional.empty();
    }
}
