package jp.shunin.registry.api.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.synthetic.Population;
import jp.shunin.registry.core.synthetic.Populations;
import jp.shunin.registry.journal.JournalReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("A register that holds one of a population's numbers")
class NumbersTakenTest {

    /** Among so many there is each of the first numbers of Tokyo. */
    private static final int PLACES = 10_000;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    RestTestClient http;

    @Autowired
    SyntheticRegister synthetic;

    @Autowired
    Populations populations;

    @Autowired
    JournalReader journal;

    @Test
    @DisplayName("gets none of its people, and no measure")
    void taken() {
        Population population = populations.of(300, 1, DAY);
        String taken = new RegisterClient(http).register("13").number();
        int place = population.numbers(0, PLACES).indexOf(new RegistrationNumber(taken));
        Population larger = populations.of(place + 1, 1, DAY);

        assertThatExceptionOfType(NumbersTakenException.class)
                .isThrownBy(() -> synthetic.write(larger, new Nobody()))
                .withMessageContaining("already, so nothing was written");
        assertThat(journal.begun(population.measures().stream()
                        .map(measure -> measure.declared().measureId().value())
                        .toList()))
                .isEmpty();
    }

    private static final class Nobody implements GenerationWatch {

        @Override
        public void begin(Part part, long total) {}

        @Override
        public void reached(long done) {}
    }
}
