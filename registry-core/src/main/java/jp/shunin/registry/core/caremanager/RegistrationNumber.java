package jp.shunin.registry.core.caremanager;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jp.shunin.registry.core.policy.Prefecture;

/**
 * A registration number (登録番号): 8 digits, the first two of which are the code of the prefecture of first registration.
 * It does not change on transfer and is never reused.
 *
 * @param value the 8 digits
 */
public record RegistrationNumber(@JsonValue String value) implements Comparable<RegistrationNumber> {

    private static final int DIGITS = 8;

    /** @throws IllegalArgumentException if the text is not 8 ASCII digits that begin with a prefecture's code */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegistrationNumber {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "a registration number has 8 digits and begins with a prefecture's code (01 to 47), not " + value);
        }
    }

    /** Whether the text is 8 ASCII digits that begin with a prefecture's code. */
    public static boolean isWellFormed(String text) {
        return text.length() == DIGITS
                && text.chars().allMatch(each -> each >= '0' && each <= '9')
                && Prefecture.findByCode(text.substring(0, 2)).isPresent();
    }

    /** The number with the given serial in a prefecture's range; the serial is from 1 to 999999. */
    public static RegistrationNumber of(Prefecture prefecture, int serial) {
        return new RegistrationNumber("%s%06d".formatted(prefecture.code(), serial));
    }

    /** The prefecture of first registration. */
    public Prefecture firstPrefecture() {
        return Prefecture.ofCode(value.substring(0, 2));
    }

    @Override
    public int compareTo(RegistrationNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
