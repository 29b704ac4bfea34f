package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;

/**
 * A person's career: what is to come, day after day, and what has been recorded of it. Each turn of it may bring others,
 * later ones. It ends with the population's last day, with the person's life, or with the registration.
 */
final class Career {

    private static final Comparator<Turn> IN_ORDER =
            Comparator.comparing(Turn::day).thenComparing(Turn::place);

    private record Turn(LocalDate day, int place, Consumer<LocalDate> happening) {}

    private final World world;
    private final Chance chance;
    private final RegistrationNumber number;
    private final Recording recording;
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(IN_ORDER);
    private int planned;
    private boolean practising;

    Career(World world, Chance chance, RegistrationNumber number) {
        this.world = world;
        this.chance = chance;
        this.number = number;
        this.recording = new Recording(world, chance);
        this.practising = happens(Rate.PRACTISES);
    }

    /** Plans what is to happen on a day. */
    void plan(LocalDate day, Consumer<LocalDate> happening) {
        if (!day.isAfter(world.last())) {
            turns.add(new Turn(day, planned++, happening));
        }
    }

    /** Nothing more is to come. */
    void end() {
        turns.clear();
    }

    void run() {
        for (Turn turn = turns.poll(); turn != null; turn = turns.poll()) {
            if (recording.entry().removal() != null) {
                return;
            }
            turn.happening().accept(turn.day());
        }
    }

    /** Gives a command for something that happened on the day; false if it was refused, or is not recorded yet. */
    boolean record(CareManagerCommand command, LocalDate day) {
        return recording.record(command, day);
    }

    boolean happens(Rate rate) {
        return chance.happens(world.assumptions().rate(rate));
    }

    RegisterEntry entry() {
        return recording.entry();
    }

    /** The prefecture in whose register the person stands on the day. */
    Prefecture prefectureOn(LocalDate day) {
        return entry().prefectureOn(day);
    }

    RegistrationNumber number() {
        return number;
    }

    Chance chance() {
        return chance;
    }

    World world() {
        return world;
    }

    Recording recording() {
        return recording;
    }

    boolean isPractising() {
        return practising;
    }

    void stopPractising() {
        practising = false;
    }

    /** Any day from the first through the population's last one. */
    LocalDate anyDayFrom(LocalDate first) {
        long days = Math.max(1, world.last().toEpochDay() - first.toEpochDay());
        return first.plusDays((long) (chance.fraction() * days));
    }
}
