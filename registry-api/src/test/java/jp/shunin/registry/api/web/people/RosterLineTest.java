package jp.shunin.registry.api.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.shunin.registry.api.web.people.RosterLine.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The lines of a roster")
class RosterLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13059999,第 12号",
                "13059999\t第 12号",
                " １３０５９９９９、第 12号 ",
                "13059999 第 12号",
                "13059999\u3000 第 12号",
                "1305 9999 ; 第 12号"
            })
    @DisplayName("are a number and a certificate, however they are parted")
    void parted(String typed) {
        assertThat(RosterLine.read(typed)).singleElement().satisfies(line -> {
            assertThat(line.fault()).isNull();
            assertThat(String.valueOf(line.number())).isEqualTo("13059999");
            assertThat(line.certificateNumber()).isEqualTo("第 12号");
        });
    }

    @Test
    @DisplayName("say why they cannot be taken, by the number of the line that was typed")
    void faults() {
        List<RosterLine> lines = RosterLine.read("""
            13059999,主任-1

            東京 花子,主任-2
            13050001
            13050002,東京 花子,主任-3
            13059999,主任-4
            13050003,主任-1
            13050004,%s
            """.formatted("1".repeat(201)));

        assertThat(lines).extracting(RosterLine::line).containsExactly(1, 3, 4, 5, 6, 7, 8);
        assertThat(lines)
                .extracting(RosterLine::fault)
                .containsExactly(
                        null,
                        Fault.BAD_NUMBER,
                        Fault.NO_CERTIFICATE,
                        Fault.MORE_THAN_TWO,
                        Fault.NUMBER_TWICE,
                        Fault.CERTIFICATE_TWICE,
                        Fault.CERTIFICATE_TOO_LONG);
    }
}
