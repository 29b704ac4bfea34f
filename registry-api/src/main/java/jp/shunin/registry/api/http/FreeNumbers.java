package jp.shunin.registry.api.http;

import java.util.function.Function;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out the next free registration number of a prefecture; one that proves taken is passed over. */
@Component
public class FreeNumbers {

    private static final int LAST_SERIAL = 999_999;

    private final JdbcClient jdbc;

    FreeNumbers(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Uses the next free number.
     *
     * @param use registers the number; refused with {@link RefusalCode#NUMBER_TAKEN} if it was given by hand before
     */
    public <T> T withNext(Prefecture prefecture, Function<RegistrationNumber, T> use) {
        while (true) {
            RegistrationNumber number = next(prefecture);
            try {
                return use.apply(number);
            } catch (CommandRefused refused) {
                if (refused.refusal().code() != RefusalCode.NUMBER_TAKEN) {
                    throw refused;
                }
            }
        }
    }

    private RegistrationNumber next(Prefecture prefecture) {
        int serial = jdbc.sql("insert into registration_number_serial as serial (prefecture, last) values (?, 1)"
                        + " on conflict (prefecture) do update set last = serial.last + 1 returning last")
                .param(prefecture.code())
                .query(Integer.class)
                .single();
        if (serial > LAST_SERIAL) {
            throw Refusal.of(RefusalCode.NO_FREE_NUMBER, prefecture.code()).asException();
        }
        return RegistrationNumber.of(prefecture, serial);
    }
}
