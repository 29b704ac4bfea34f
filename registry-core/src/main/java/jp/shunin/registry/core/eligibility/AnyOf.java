package jp.shunin.registry.core.eligibility;

import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A fact that is a collection, of which one accepted element is enough. */
final class AnyOf {

    private AnyOf() {}

    static <T> Finding assess(Fact fact, @Nullable Collection<T> told, Predicate<T> accepted) {
        return told == null
                ? Finding.unknown(fact)
                : Finding.of(State.of(told.stream().anyMatch(accepted)), FactUsed.told(fact, told));
    }
}
