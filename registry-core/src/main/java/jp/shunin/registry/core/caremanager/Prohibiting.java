package jp.shunin.registry.core.caremanager;

import java.time.Period;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ProhibitPractice;
import jp.shunin.registry.core.caremanager.CareManagerEvent.PracticeProhibited;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.time.ValidityPeriod;

/** a prohibition of practice has a first and a last day and lasts at most one year. */
final class Prohibiting {

    private static final Period LONGEST = Period.ofYears(1);

    private Prohibiting() {}

    static List<CareManagerEvent> decide(RegisterEntry entry, ProhibitPractice command) {
        ValidityPeriod period = command.period();
        Guards.requireRegisteredOn(entry, period.from());
        ValidityPeriod longest = ValidityPeriod.startingOn(period.from(), LONGEST);
        if (period.through().isAfter(longest.through())) {
            throw Refusal.of(RefusalCode.PROHIBITION_TOO_LONG, period.from(), longest.through())
                    .asException();
        }
        entry.prohibitions().stream()
                .map(Prohibition::period)
                .filter(period::overlaps)
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of(RefusalCode.PROHIBITED_ALREADY, other.from(), other.through())
                            .asException();
                });
        return List.of(new PracticeProhibited(entry.number(), period, List.of(Rule.X_2)));
    }
}
