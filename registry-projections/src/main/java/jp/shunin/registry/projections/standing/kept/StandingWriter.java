package jp.shunin.registry.projections.standing.kept;

import java.time.LocalDate;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.standing.Ground;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.Standing;
import org.jspecify.annotations.Nullable;

/** Writes standings as {@link Shape} reads them. */
final class StandingWriter {

    private final Words.Gathered words;
    private final Bytes shape = new Bytes(64);
    private final Bytes blanks = new Bytes(64);
    private int lastDay;

    StandingWriter(Words.Gathered words) {
        this.words = words;
    }

    void write(Standing standing, Bytes out) {
        shape.clear();
        blanks.clear();
        lastDay = 0;
        write(standing);
        out.addSmall(shape.length()).add(shape).addSmall(blanks.length()).add(blanks);
    }

    private void write(Standing standing) {
        Standing.Registration registration = standing.registration();
        Standing.RunningProhibition prohibition = standing.prohibition();
        shape.addSmall(Flags.of(registration.registered(), registration.prefecture() != null, prohibition != null));
        if (registration.prefecture() != null) {
            word(registration.prefecture().code());
        }
        write(standing.careManager());
        write(standing.chief());
        if (prohibition != null) {
            day(prohibition.from());
            day(prohibition.through());
            word(prohibition.event());
        }
        shape.addSmall(standing.reasons().size());
        standing.reasons().forEach(this::write);
        shape.addSmall(standing.grounds().size());
        standing.grounds().forEach(this::write);
    }

    private void write(Held held) {
        shape.addSmall(
                Flags.of(held.valid(), held.from() != null, held.through() != null, held.originalThrough() != null));
        day(held.from());
        day(held.through());
        day(held.originalThrough());
    }

    private void write(Reason reason) {
        shape.addSmall(Codes.REASONS.number(reason.code()));
        shape.addSmall(Flags.of(reason.on() != null, reason.event() != null));
        day(reason.on());
        word(reason.event());
        write(reason.rule());
    }

    private void write(Ground ground) {
        shape.addSmall(Codes.GROUNDS.number(ground.code()));
        shape.addSmall(Flags.of(ground.measureId() != null, ground.event() != null, ground.rule() != null));
        word(ground.measureId() == null ? null : ground.measureId().value());
        word(ground.event());
        if (ground.rule() != null) {
            write(ground.rule());
        }
    }

    /** By its id, which is a letter and a number. */
    private void write(Rule rule) {
        shape.addSmall(rule.id().charAt(0));
        shape.addSmall(Integer.parseInt(rule.id(), 2, rule.id().length(), 10));
    }

    private void day(@Nullable LocalDate day) {
        if (day != null) {
            int number = Math.toIntExact(day.toEpochDay());
            blanks.addNear(number - lastDay);
            lastDay = number;
        }
    }

    private void word(@Nullable String word) {
        if (word != null) {
            blanks.addSmall(words.place(word));
        }
    }
}
