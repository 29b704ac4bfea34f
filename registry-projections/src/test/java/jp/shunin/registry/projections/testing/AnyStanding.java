package jp.shunin.registry.projections.testing;

import java.time.LocalDate;
import java.util.UUID;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.standing.Ground;
import jp.shunin.registry.core.standing.GroundCode;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.ReasonCode;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.Standing.Registration;
import jp.shunin.registry.core.standing.Standing.RunningProhibition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Standings of any kind, also such as no life leads to. */
public final class AnyStanding {

    private static final int FIRST = Math.toIntExact(LocalDate.of(1990, 1, 1).toEpochDay());

    private AnyStanding() {}

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(FIRST, FIRST + 20_000).map(LocalDate::ofEpochDay);
    }

    /** Any standing. */
    public static Arbitrary<Standing> any() {
        Arbitrary<Held> held = Combinators.combine(
                        Arbitraries.of(true, false),
                        days().injectNull(0.5),
                        days().injectNull(0.2),
                        days().injectNull(0.8))
                .as(Held::new);
        Arbitrary<Registration> registrations = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(Prefecture.class).injectNull(0.2))
                .as(Registration::new);
        Arbitrary<RunningProhibition> prohibitions =
                Combinators.combine(days(), days(), events()).as(RunningProhibition::new);
        Arbitrary<Reason> reasons = Combinators.combine(
                        Arbitraries.of(ReasonCode.class),
                        days().injectNull(0.3),
                        events().injectNull(0.3),
                        Arbitraries.of(Rule.class))
                .as(Reason::new);
        Arbitrary<Ground> grounds = Combinators.combine(
                        Arbitraries.of(GroundCode.class),
                        Arbitraries.of("13-covid-2021", "2020-02-30", "d9f3ccb5-1bad-4f87-b06a-25f9d32e9f0a")
                                .map(MeasureId::new)
                                .injectNull(0.7),
                        events().injectNull(0.3),
                        Arbitraries.of(Rule.class).injectNull(0.3))
                .as(Ground::new);
        return Combinators.combine(
                        registrations,
                        held,
                        held,
                        prohibitions.injectNull(0.8),
                        reasons.list().ofMaxSize(3),
                        grounds.list().ofMaxSize(3))
                .as(Standing::new);
    }

    /** Ids are UUIDs; what else an id may look like must not harm. */
    private static Arbitrary<String> events() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(least -> new UUID(0x1234_5678_9ABC_DEF0L, least).toString()),
                Arbitraries.of(
                        "", "code", "2026-02-28", "D9F3CCB5-1BAD-4F87-B06A-25F9D32E9F0A", "1-1-1-1-1", "\\", "\"\\\""),
                Arbitraries.strings().withCharRange('\0', '\uD7FF').ofMaxLength(40));
    }
}
