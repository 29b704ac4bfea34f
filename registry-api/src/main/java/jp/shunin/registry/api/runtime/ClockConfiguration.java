package jp.shunin.registry.api.runtime;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place where the registry looks at the real time. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** The registry's day is the day in Japan, wherever the server stands. */
    private static final ZoneId REGISTRY_ZONE = ZoneId.of("Asia/Tokyo");

    @Bean
    Clock clock() {
        return Clock.system(REGISTRY_ZONE);
    }
}
