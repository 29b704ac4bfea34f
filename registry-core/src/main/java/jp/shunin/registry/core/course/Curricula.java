package jp.shunin.registry.core.course;

import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.shunin.registry.core.data.DataFile;
import jp.shunin.registry.core.data.DataProblems;

/**
 * The editions of the curricula, and what each course consists of in each (T-1), as far as the sources say it.
 *
 * <p>What they do not say is not here: a curriculum that is not described at all is not found, and one without a printed
 * total has {@link MinimumHours.NotGiven}.
 */
public final class Curricula {

    private final Map<CourseEdition, Curriculum> curricula = new HashMap<>();
    private final Map<TopicRow.Key, BigDecimal> topicHours;
    private final Map<Edition, EditionPeriod> periods;

    private Curricula(CurriculaFiles files) {
        Map<CourseEdition, List<Subject>> subjects = files.subjectsByCourse();
        files.totals()
                .values()
                .forEach((about, hours) -> curricula.put(
                        about,
                        new Curriculum(
                                about.course(), about.edition(), subjects.getOrDefault(about, List.of()), hours)));
        topicHours = files.topics().values();
        periods = files.editions().values();
    }

    /**
     * The curricula that the registry is shipped with.
     *
     * @throws jp.shunin.registry.core.data.InvalidDataFileException if the data holds mistakes; all are listed
     */
    public static Curricula load() {
        return read(name -> DataFile.open(Curricula.class, name));
    }

    static Curricula read(Function<String, Reader> open) {
        DataProblems problems = new DataProblems();
        CurriculaFiles files = CurriculaFiles.read(open, problems);
        new CurriculaChecks(files, problems).check();
        problems.throwIfAny();
        return new Curricula(files);
    }

    /** What the course consists of in the edition; empty if the sources say nothing of it. */
    public Optional<Curriculum> find(Course course, Edition edition) {
        return Optional.ofNullable(curricula.get(new CourseEdition(course, edition)));
    }

    /**
     * The least hours of the course in the edition. Where no source prints them for R6, those of H28 hold, since R6 keeps
     * its totals (T-1); empty where none are known.
     */
    public Optional<BigDecimal> leastHours(Course course, Edition edition) {
        return find(course, edition).map(Curriculum::minimumHours).flatMap(minimum -> switch (minimum) {
            case MinimumHours.Stated stated -> Optional.of(stated.hours());
            case MinimumHours.Inferred inferred -> Optional.of(inferred.hours());
            case MinimumHours.NotGiven notGiven ->
                edition == Edition.R6 ? leastHours(course, Edition.H28) : Optional.empty();
        });
    }

    /**
     * How many of the course's hours treat a topic.
     *
     * @param topic in Japanese, for example 難病
     * @return empty if the sources say nothing of it, which is not the same as 0
     */
    public Optional<BigDecimal> topicHours(Course course, Edition edition, String topic) {
        return Optional.ofNullable(topicHours.get(new TopicRow.Key(new CourseEdition(course, edition), topic)));
    }

    /** From when to when the edition holds (T-1). */
    public EditionPeriod periodOf(Edition edition) {
        return Optional.ofNullable(periods.get(edition)).orElseThrow();
    }

    /** Whether the edition holds on the day (T-1). */
    public boolean holdsOn(Edition edition, LocalDate day) {
        return periodOf(edition).holdsOn(day);
    }
}
