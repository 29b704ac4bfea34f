package jp.shunin.registry.core.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ToEntry;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.DecisionContext;
import jp.shunin.registry.core.caremanager.Decisions;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** How one entry is recorded: each command decided, at the moment of its recording, by the decisions of the register. */
final class Recording {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
    private static final int OFFICE_SECONDS = 8 * 60 * 60;
    private static final int MOST_DAYS_LATE = 20;
    private static final int MOST_SECONDS_BETWEEN = 1_200;

    private final World world;
    private final Chance chance;
    private final List<SyntheticEvent> events = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private @Nullable RegisterEntry entry;
    private Instant lastMoment = Instant.EPOCH;

    Recording(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
    }

    /**
     * Gives a command some days after the fact.
     *
     * @return whether it was recorded; not if a rule stood against it, or if its day has not come yet
     */
    boolean record(CareManagerCommand command, LocalDate happenedOn) {
        Instant moment = moment(happenedOn);
        LocalDate today = LocalDate.ofInstant(moment, JAPAN);
        if (today.isAfter(world.last())) {
            return false;
        }
        try {
            note(decide(command, world.on(today)), moment);
            return true;
        } catch (CommandRefused refused) {
            refusals.add(refused.refusal());
            return false;
        }
    }

    /** In office hours; and never before what was recorded already. */
    private Instant moment(LocalDate happenedOn) {
        Instant usual = chance.after(happenedOn, 0, MOST_DAYS_LATE)
                .atTime(OFFICE_OPENS)
                .atZone(JAPAN)
                .toInstant()
                .plusSeconds(chance.between(0, OFFICE_SECONDS));
        return usual.isAfter(lastMoment) ? usual : lastMoment.plusSeconds(chance.between(1, MOST_SECONDS_BETWEEN));
    }

    private List<CareManagerEvent> decide(CareManagerCommand command, DecisionContext context) {
        return switch (command) {
            case RegisterCareManager register -> Decisions.decide(register, context);
            case MigrateLegacyEntry migrate -> Decisions.decide(migrate, context);
            case ToEntry further -> Decisions.decide(entry(), further, context);
        };
    }

    private void note(List<CareManagerEvent> decided, Instant moment) {
        String command = chance.id();
        for (CareManagerEvent event : decided) {
            RecordedEvent recorded = new RecordedEvent(chance.id(), event, command);
            entry = RegisterEntry.evolve(entry, recorded);
            events.add(new SyntheticEvent(
                    recorded, moment, "officer-" + entry().prefecture().code()));
        }
        if (!decided.isEmpty()) {
            lastMoment = moment;
        }
    }

    RegisterEntry entry() {
        return Objects.requireNonNull(entry, "nothing is recorded yet");
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<SyntheticEvent> events() {
        return events;
    }

    SyntheticLife life(String baseQualification) {
        return new SyntheticLife(entry(), events, refusals, baseQualification);
    }
}
