package jp.shunin.registry.core.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the register's day is: in Japan, wherever its server stands. */
public final class Japan {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Japan() {}

    /** The day that it is in Japan. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }
}
