package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RemoveRegistration;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationRemoved;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/**
 * the removal of the registration, the bar that follows, and the cards that it voids (C-9). Often it is learnt late
 * above all a death, when a transfer, a card or a completion of after its day is recorded already. It is taken all
 * the same and what is recorded is not asked for first: from its day on there was no registration that could have moved
 * and none that a card could rest on, so all that has no effect any more. It stays in the history, and comes back
 * into effect if the removal is annulled.
 */
final class Removing {

    private static final Period BAR_AFTER_DISPOSITION = Period.ofYears(5);

    private Removing() {}

    static List<CareManagerEvent> decide(RegisterEntry recorded, RemoveRegistration command, DecisionContext context) {
        LocalDate day = command.removedOn();
        RegisterEntry entry = context.asOf(day, recorded);
        Guards.requireNotInFuture("removedOn", day, context);
        Guards.requireNotRemoved(entry);
        Guards.requireRegisteredOn(entry, day);
        return List.of(new RegistrationRemoved(
                entry.number(),
                day,
                command.cause(),
                barredThrough(entry, command),
                cardsNotOver(entry, day),
                List.of(Rule.X_1, Rule.C_9)));
    }

    /** A disposition bars for five years; a request during a prohibition until that would have ended. */
    private static @Nullable LocalDate barredThrough(RegisterEntry entry, RemoveRegistration command) {
        LocalDate day = command.removedOn();
        if (command.cause().isDisposition()) {
            return ValidityPeriod.startingOn(day, BAR_AFTER_DISPOSITION).through();
        }
        if (command.cause() == RemovalCause.REQUEST) {
            return entry.prohibitionOn(day)
                    .map(prohibition -> prohibition.period().through())
                    .orElse(null);
        }
        return null;
    }

    private static List<Integer> cardsNotOver(RegisterEntry entry, LocalDate day) {
        return entry.cards().stream()
                .filter(card -> !card.lastDay().isBefore(day))
                .map(Card::number)
                .toList();
    }
}
