package jp.shunin.registry.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The line on which a number stands first")
class FirstLinesTest {

    private static final long BEYOND_AN_INT = 5_000_000_000L;

    @Test
    @DisplayName(
            "is told whenever the number comes again: the first of them, of the smallest number and of the largest")
    void first() {
        RegistrationNumber smallest = new RegistrationNumber("01000000");
        RegistrationNumber largest = new RegistrationNumber("47999999");
        try (FirstLines lines = FirstLines.none()) {
            assertThat(lines.earlier(largest, BEYOND_AN_INT)).isEmpty();
            assertThat(lines.earlier(smallest, 2)).isEmpty();
            assertThat(lines.earlier(smallest, 3)).hasValue(2);
            assertThat(lines.earlier(largest, BEYOND_AN_INT + 1)).hasValue(BEYOND_AN_INT);
            assertThat(lines.earlier(largest, BEYOND_AN_INT + 2)).hasValue(BEYOND_AN_INT);
        }
    }
}
