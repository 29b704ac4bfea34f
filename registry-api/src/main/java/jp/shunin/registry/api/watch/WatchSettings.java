package jp.shunin.registry.api.watch;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the watch lists, under {@code registry.watch.}; there is also {@code pause}, between two looks at the
 * journal.
 *
 * @param at the time of day in Japan at which what time brings is told
 */
@ConfigurationProperties("registry.watch")
record WatchSettings(@DefaultValue("05:00") LocalTime at) {}
