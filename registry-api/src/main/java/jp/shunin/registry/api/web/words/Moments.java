package jp.shunin.registry.api.web.words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says moments as people read them, in the time of Japan. */
@Component("moments")
public final class Moments {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Words words;
    private final Clock clock;

    Moments(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** A moment, to the second. */
    public String say(@Nullable Instant moment) {
        ZoneId zone = clock.getZone();
        return moment == null ? words.say("words.none") : TO_THE_SECOND.format(moment.atZone(zone));
    }

    /** The same of a moment with an offset. */
    public String say(@Nullable OffsetDateTime moment) {
        return say(moment == null ? null : moment.toInstant());
    }

    /** How long ago a moment was. */
    public String since(Instant moment) {
        Duration ago = Duration.between(moment, clock.instant());
        if (ago.compareTo(Duration.ofHours(1)) < 0) {
            return words.say("moments.since", String.valueOf(ago.toMinutes()), String.valueOf(ago.toSecondsPart()));
        }
        return words.say("moments.sinceHours", String.valueOf(ago.toHours()), String.valueOf(ago.toMinutesPart()));
    }
}
