package jp.shunin.registry.projections.standing.kept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.standing.Ground;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.Standing.Registration;
import jp.shunin.registry.core.standing.Standing.RunningProhibition;
import org.jspecify.annotations.Nullable;

/**
 * A standing but for its days, prefecture and ids: which fields it has, its codes and its rules. There are a few hundred
 * of them.
 */
public final class Shape {

    private final byte[] bytes;

    Shape(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The standing that has this shape and these blanks. */
    public Standing filledWith(Blanks blanks) {
        return new Filling(new Reading(bytes, 0), blanks).standing();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shape shape && Arrays.equals(bytes, shape.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Reads shape and blanks in the order in which {@link StandingWriter} wrote them. */
    private record Filling(Reading shape, Blanks blanks) {

        Standing standing() {
            Flags flags = flags();
            boolean registered = flags.next();
            Prefecture prefecture = flags.next() ? Prefecture.ofCode(blanks.word()) : null;
            boolean prohibited = flags.next();
            return new Standing(
                    new Registration(registered, prefecture),
                    held(),
                    held(),
                    prohibited ? new RunningProhibition(blanks.day(), blanks.day(), blanks.word()) : null,
                    list(this::reason),
                    list(this::ground));
        }

        private Held held() {
            Flags flags = flags();
            return new Held(
                    flags.next(),
                    flags.next() ? blanks.day() : null,
                    flags.next() ? blanks.day() : null,
                    flags.next() ? blanks.day() : null);
        }

        private <T> List<T> list(Supplier<T> next) {
            int count = shape.smallInt();
            List<T> all = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                all.add(next.get());
            }
            return all;
        }

        private Reason reason() {
            var code = Codes.REASONS.code(shape.smallInt());
            Flags flags = flags();
            return new Reason(code, flags.next() ? blanks.day() : null, flags.next() ? blanks.word() : null, rule());
        }

        private Ground ground() {
            var code = Codes.GROUNDS.code(shape.smallInt());
            Flags flags = flags();
            return new Ground(
                    code,
                    flags.next() ? new MeasureId(blanks.word()) : null,
                    flags.next() ? blanks.word() : null,
                    flags.next() ? rule() : null);
        }

        private Rule rule() {
            return Rule.ofId((char) shape.smallInt() + "-" + shape.smallInt());
        }

        private Flags flags() {
            return new Flags(shape.smallInt());
        }
    }
}
