package jp.shunin.registry.api.runtime;

import java.time.Clock;
import java.time.ZoneId;

/** The only place where the registry looks at the real time. */
public final class RegistryClock {

    /** The registry's day is the day in Japan, wherever the server stands. */
    private static final ZoneId REGISTRY_ZONE = ZoneId.of("Asia/Tokyo");

    private RegistryClock() {}

    /** The real time. */
    public static Clock system() {
        return Clock.system(REGISTRY_ZONE);
    }
}
