package jp.shunin.registry.core.synthetic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.specialmeasure.MeasureDecisions;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;

/**
 * A made-up population, as the register would hold it on a day. Each person follows from the seed, the person's place and
 * the day alone. So any of them can be made up at any time and by any thread, and a smaller population is the beginning
 * of a larger one.
 */
public final class Population {

    /** The first day on which a population can be looked at: the old registers have been taken over by then. */
    public static final LocalDate EARLIEST = LocalDate.of(2010, 4, 1);

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalTime NOON = LocalTime.NOON;
    private static final int MOST_DAYS_FROM_APRIL = 190;

    private final World world;
    private final Numbers numbers;
    private final Weighted<Integer> examinationYears;
    private final long seed;
    private final int people;

    Population(World world, Numbers numbers, long seed, int people) {
        this.world = world;
        this.numbers = numbers;
        this.seed = seed;
        this.people = people;
        this.examinationYears = world.assumptions()
                .examinationYears()
                .only(year -> LocalDate.of(year + 1, 4, 1)
                        .plusDays(MOST_DAYS_FROM_APRIL)
                        .isBefore(world.last()));
    }

    /** How many there are. */
    public int people() {
        return people;
    }

    /** From what they are made up. */
    public long seed() {
        return seed;
    }

    /** The day on which it is looked at. */
    public LocalDate day() {
        return world.last().plusDays(1);
    }

    /** All their numbers, by place. */
    public List<RegistrationNumber> numbers(int firstPlace, int afterLast) {
        return IntStream.range(firstPlace, afterLast).mapToObj(numbers::of).toList();
    }

    /** The life of the person at a place, from 0. */
    public SyntheticLife life(int place) {
        Chance chance = Chance.of(seed, place);
        Career career = new Career(world, chance, numbers.of(place));
        Particulars particulars = new Particulars(career);
        Trainings trainings = new Trainings(career);
        Cards cards = new Cards(career, trainings);
        ChiefCourses chief = new ChiefCourses(career, trainings);
        Beginning.Begun begun = new Beginning(career, particulars).begin(examinationYears);
        cards.goOn(begun.from());
        chief.begin(begun.registeredOn(), begun.from());
        new Moves(career).begin(begun.from());
        particulars.begin(begun.from());
        new Discipline(career).begin(begun.dateOfBirth(), begun.from());
        new Extensions(career, cards, chief).begin(begun.from());
        new Mistakes(career).begin(begun.from());
        career.run();
        return career.recording().life(world.draw(Assumptions::baseQualifications, chance));
    }

    /** What an old register would say of these people, if it were taken over on the last day. */
    public OldRegister oldRegister() {
        return new OldRegister(world.on(world.last()));
    }

    /** The special measures that were declared, with the moment of it. */
    public List<SyntheticMeasure> measures() {
        return world.measures().stream().map(this::declared).toList();
    }

    private SyntheticMeasure declared(DeclareSpecialMeasure measure) {
        LocalDate day = measure.terms().basis().documentDate();
        Instant moment = day.atTime(NOON).atZone(JAPAN).toInstant();
        String id = measure.measureId().value();
        return new SyntheticMeasure(
                MeasureDecisions.decide(measure, day),
                UUID.nameUUIDFromBytes(("declared " + id + seed).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                moment,
                "officer-" + measure.terms().prefecture().code());
    }
}
