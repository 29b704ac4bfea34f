package jp.shunin.registry.core.caremanager;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shunin.registry.core.policy.CardValidity;
import jp.shunin.registry.core.policy.PolicyKey;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.policy.PrefecturePolicies.DatedChoice;

/**
 * Which of the ends that cards were given hold (C-1). An event states the period that was decided, and that stays. But a
 * card does not end on a day on which, by the policy of that day, cards have no end. So a card that was over before such
 * days stays over, and one in force when they begin stays in force, whatever end it was given.
 */
public final class CardEnds {

    /** All ends hold as they were given. */
    public static final CardEnds AS_GIVEN = new CardEnds(Optional.empty());

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Empty where no policy ever lifts an end, which saves every look at one. */
    private final Optional<PrefecturePolicies> lifting;

    private CardEnds(Optional<PrefecturePolicies> lifting) {
        this.lifting = lifting;
    }

    public static CardEnds by(PrefecturePolicies policies) {
        return daysWithoutEnd(policies).findAny().isPresent() ? new CardEnds(Optional.of(policies)) : AS_GIVEN;
    }

    /** The ends that hold by what was known of the policies at a moment. */
    public CardEnds asKnownAt(Instant moment) {
        return lifting.map(policies -> by(policies.asKnownOn(LocalDate.ofInstant(moment, TOKYO))))
                .orElse(this);
    }

    /**
     * The entry as it is to be read on a day: up to the last day of the old law the cards show the ends they were given,
     * and from the first day of the new law those that were not over have none.
     */
    public RegisterEntry on(LocalDate day, RegisterEntry entry) {
        return lifting.filter(policies -> isWithoutEnd(policies, entry.prefectureOn(day), day))
                .map(policies -> lifted(policies, entry))
                .orElse(entry);
    }

    /** The entry without the ends that will never come, also on days on which that is not yet the law. */
    public RegisterEntry lifted(RegisterEntry entry) {
        return lifting.map(policies -> lifted(policies, entry)).orElse(entry);
    }

    /** The first days of another law, on which what is read may change. */
    public List<LocalDate> changes() {
        return lifting.stream()
                .flatMap(CardEnds::daysWithoutEnd)
                .flatMap(lifted ->
                        Stream.of(lifted.effective().from(), lifted.effective().through()))
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                .flatMap(day -> Stream.of(day, day.plusDays(1)))
                .toList();
    }

    /** What the reading rests on, in a line: where it is another, what was read before must be read again. */
    public String basis() {
        return lifting.stream()
                .flatMap(policies -> policies.choices(PolicyKey.CARD_VALIDITY).stream())
                .map(dated -> dated.choice().reference() + "=" + dated.choice().value() + " to "
                        + dated.effective().through())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static RegisterEntry lifted(PrefecturePolicies policies, RegisterEntry entry) {
        return entry.withCards(
                card -> card.term().hasEnd()
                        && isLifted(policies, entry, card.term().through()),
                Card::endless);
    }

    private static boolean isLifted(PrefecturePolicies policies, RegisterEntry entry, LocalDate end) {
        return isWithoutEnd(policies, entry.prefectureOn(end), end);
    }

    private static boolean isWithoutEnd(PrefecturePolicies policies, Prefecture prefecture, LocalDate day) {
        return policies.on(prefecture, day).cardValidity().value() instanceof CardValidity.NoEnd;
    }

    private static Stream<DatedChoice> daysWithoutEnd(PrefecturePolicies policies) {
        return policies.choices(PolicyKey.CARD_VALIDITY).stream()
                .filter(dated -> dated.choice().value() instanceof CardValidity.NoEnd);
    }
}
