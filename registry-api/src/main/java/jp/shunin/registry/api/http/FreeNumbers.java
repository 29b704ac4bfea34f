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

/**
 * Hands out the next free registration number of a prefecture. Those given by hand or imported are passed over in one
 * step, however many they are; one that proves taken meanwhile is passed over as well.
 */
@Component
public class FreeNumbers {

    private static final int LAST_SERIAL = 999_999;

    /** Looks up one number after the other in the index of all standings, until one is not there. */
    private static final String NEXT = """
        update registration_number_serial as serial
        set last = coalesce(
            (select candidate
             from (select generate_series(serial.last + 1, :last) as candidate) as candidates
             where (select true from standing
                    where registration_number = serial.prefecture || lpad(candidate::text, 6, '0')) is null
             limit 1),
            :last + 1)
        where prefecture = :prefecture
        returning last
        """;

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
        int serial = jdbc.sql(NEXT)
                .param("prefecture", prefecture.code())
                .param("last", LAST_SERIAL)
                .query(Integer.class)
                .single();
        if (serial > LAST_SERIAL) {
            throw Refusal.of(RefusalCode.NO_FREE_NUMBER, prefecture.code()).asException();
        }
        return RegistrationNumber.of(prefecture, serial);
    }
}
