package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.api.http.StandingsOfList.Count;
import jp.shunin.registry.api.http.StandingsOfList.Fault;
import jp.shunin.registry.api.http.StandingsOfList.FaultyLine;
import jp.shunin.registry.api.http.StandingsOfList.Form;
import jp.shunin.registry.api.http.StandingsOfList.Qualified;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The standings of a list at hand (Q-4)")
class StandingsOfListTest {

    private static final LocalDate IN_FORCE = LocalDate.of(2020, 6, 1);
    private static final YearMonth LAST_MONTH = YearMonth.of(2023, 5);

    @Autowired
    RestTestClient http;

    @Autowired
    StandingsOfList standings;

    private Registered person;
    private final List<FaultyLine> faults = new ArrayList<>();
    private String written = "";

    @BeforeEach
    void register() {
        person = new RegisterClient(http).register("13").withCard("2018-06-01");
    }

    @Test
    @DisplayName("counts whom it finds valid on a day, a care manager not as a chief, and writes a line each")
    void onADay() throws IOException {
        String list = person.number() + "\n\n" + person.number() + "\n";

        Count careManagers = answer(list, IN_FORCE, null, Qualified.AS_CARE_MANAGER);
        assertThat(careManagers).isEqualTo(new Count(2, 2, 0));
        assertThat(careManagers.areAllValid()).isTrue();
        assertThat(written.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("\"careManager\""));
        assertThat(faults).isEmpty();

        Count chiefs = answer(list, IN_FORCE, null, Qualified.AS_CHIEF);
        assertThat(chiefs).isEqualTo(new Count(2, 0, 0));
        assertThat(chiefs.areAllValid()).isFalse();
    }

    @Test
    @DisplayName("finds valid in a month only whoever is on each of its days (Q-3)")
    void inAMonth() throws IOException {
        String list = person.number() + "\n";

        assertThat(answer(list, null, LAST_MONTH, Qualified.AS_CARE_MANAGER)).isEqualTo(new Count(1, 1, 0));
        assertThat(answer(list, null, LAST_MONTH.plusMonths(1), Qualified.AS_CARE_MANAGER))
                .isEqualTo(new Count(1, 0, 0));
    }

    @Test
    @DisplayName("names the line of what has no answer, and why")
    void faults() throws IOException {
        String list = "99123456\n" + person.number() + ",someday\n13999998\n";

        assertThat(answer(list, IN_FORCE, null, Qualified.AS_CARE_MANAGER)).isEqualTo(new Count(3, 0, 3));
        assertThat(faults)
                .containsExactly(
                        new FaultyLine(1, "99123456", Fault.NO_NUMBER),
                        new FaultyLine(2, person.number() + ",someday", Fault.UNREADABLE),
                        new FaultyLine(3, "13999998", Fault.UNKNOWN));
    }

    private Count answer(String list, @Nullable LocalDate on, @Nullable YearMonth month, Qualified qualified)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Count count = standings.answer(
                new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)),
                on,
                month,
                qualified,
                Form.NDJSON,
                out,
                faults::add);
        written = out.toString(StandardCharsets.UTF_8);
        return count;
    }
}
