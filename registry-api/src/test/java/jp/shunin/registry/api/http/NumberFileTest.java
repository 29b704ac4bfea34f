package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file of registration numbers")
class NumberFileTest {

    @Test
    @DisplayName("has them in the column that its first row names, or else in the first one, each once")
    void column() {
        assertThat(NumberFile.read(bytes("氏名,登録番号\n東京 花子,１３００００１１\n東京 太郎,13000029\n東京 花子,13000011\n")))
                .containsExactly(new RegistrationNumber("13000011"), new RegistrationNumber("13000029"));
        assertThat(NumberFile.read(bytes("13000011,東京 花子\n"))).containsExactly(new RegistrationNumber("13000011"));
    }

    @Test
    @DisplayName("is told the one line that is wrong where it is the heading, and not all others")
    void brokenHeading() {
        BadNumbersException bad = catchThrowableOfType(
                BadNumbersException.class, () -> NumberFile.read(bytes("\"氏名,登録番号\n東京 花子,13000011\n東京 太郎,13000029\n")));

        assertThat(bad.lines()).extracting(BadNumbersException.BadLine::line).containsExactly(1L);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
