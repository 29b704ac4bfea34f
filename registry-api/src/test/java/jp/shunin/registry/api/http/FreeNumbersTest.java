package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.RefusalCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The next free number")
class FreeNumbersTest {

    private static final Prefecture OKINAWA = Prefecture.ofCode("47");

    private final FreeNumbers numbers;
    private final RegisterClient register;
    private final JdbcClient jdbc;

    @Autowired
    FreeNumbersTest(FreeNumbers numbers, RestTestClient http, DataSource dataSource) {
        this.numbers = numbers;
        this.jdbc = JdbcClient.create(dataSource);
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("passes over all that were given by hand without trying one of them")
    void passesOver() {
        int last = serial(numbers.withNext(OKINAWA, number -> number));
        for (int serial = last + 1; serial <= last + 3; serial++) {
            register(RegistrationNumber.of(OKINAWA, serial));
        }

        List<RegistrationNumber> tried = new ArrayList<>();
        numbers.withNext(OKINAWA, tried::add);

        assertThat(tried).containsExactly(RegistrationNumber.of(OKINAWA, last + 4));
    }

    @Test
    @DisplayName("is refused, each time, when the last one has been given")
    void exhausted() {
        int last = serial(numbers.withNext(OKINAWA, number -> number));
        register(RegistrationNumber.of(OKINAWA, 100_000));
        handedOut(999_999);
        try {
            for (int time = 1; time <= 2; time++) {
                assertThatExceptionOfType(CommandRefused.class)
                        .isThrownBy(() -> numbers.withNext(OKINAWA, number -> number))
                        .extracting(refused -> refused.refusal().code())
                        .isEqualTo(RefusalCode.NO_FREE_NUMBER);
            }
        } finally {
            handedOut(last);
        }
    }

    private void handedOut(int last) {
        jdbc.sql("update registration_number_serial set last = ? where prefecture = ?")
                .params(last, OKINAWA.code())
                .update();
    }

    private void register(RegistrationNumber given) {
        String body = RegisterClient.registration(OKINAWA.code())
                .replaceFirst("\\{", "{\"registrationNumber\": \"%s\", ".formatted(given.value()));
        register.post("/api/v1/care-managers", body).isRecorded();
    }

    private static int serial(RegistrationNumber number) {
        return Integer.parseInt(number.value().substring(2));
    }
}
