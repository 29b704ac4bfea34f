package jp.shunin.registry.api.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.shunin.registry.api.synthetic.BrokenOffGenerationException;
import jp.shunin.registry.api.synthetic.EventFile;
import jp.shunin.registry.api.synthetic.Generated;
import jp.shunin.registry.api.synthetic.GenerationWatch;
import jp.shunin.registry.api.synthetic.ImportFile;
import jp.shunin.registry.api.synthetic.NumbersTakenException;
import jp.shunin.registry.api.synthetic.SyntheticRegister;
import jp.shunin.registry.core.synthetic.Population;
import jp.shunin.registry.core.synthetic.Populations;
import jp.shunin.registry.projections.rebuild.RebuildRunsException;
import jp.shunin.registry.projections.rebuild.TablesBusyException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code generate --people N}: makes a population up, in the register or in a file. */
@Command(
        name = GenerateCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Makes people up, with careers that the register's own rules decide, for benchmarks and"
                + " demonstrations. Same seed and day, same people. Broken off, it goes on when it is told the"
                + " same again.")
final class GenerateCommand implements Callable<Integer> {

    static final String NAME = "generate";

    private final RegistryStart start;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--people", required = true, paramLabel = "N", description = "How many people.")
    private int people;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed makes other people; 1 if not given.")
    private long seed = 1;

    @Option(
            names = "--through",
            paramLabel = "DATE",
            description = "The day on which the population is looked at, such as 2026-11-21; today if not given.")
    private @Nullable LocalDate through;

    @ArgGroup
    private Target target = new Target();

    /** Where the people go; into the register if nothing is said. */
    static final class Target {

        @Option(
                names = "--as-import-file",
                paramLabel = "FILE",
                description = "Writes the file of an old register (CSV), as import takes it.")
        private @Nullable Path importFile;

        @Option(names = "--as-events", paramLabel = "FILE", description = "Writes the events (NDJSON).")
        private @Nullable Path eventFile;

        @Nullable
        Path file() {
            return importFile == null ? eventFile : importFile;
        }
    }

    /** Settings of the registry, such as {@code --spring.datasource.url=…}. */
    @Unmatched
    private List<String> settings = new ArrayList<>();

    GenerateCommand(RegistryStart start, Clock clock) {
        this.start = start;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = through == null ? today : through;
        require(!day.isAfter(today), "--through must not be after today (" + today + ")");
        require(day.isAfter(Population.EARLIEST), "--through must be after " + Population.EARLIEST);
        require(people > 0, "--people must be at least 1, not " + people);
        Path file = target.file();
        return file == null ? intoRegister(day) : intoFile(file, day);
    }

    private int intoRegister(LocalDate day) {
        try (ConfigurableApplicationContext registry = start.with(settings)) {
            Populations populations = registry.getBean(Populations.class);
            requireNumbers(populations);
            SyntheticRegister register = registry.getBean(SyntheticRegister.class);
            Population population = populations.of(people, seed, day);
            tell("in the register", watch -> register.write(population, watch));
            return ExitCodes.DONE;
        } catch (NumbersTakenException | BrokenOffGenerationException refused) {
            out().println(refused.getMessage());
            return ExitCodes.NOT_DONE;
        } catch (RebuildRunsException another) {
            out().println("The people are written. Read models are just being rebuilt by somebody else, so those of"
                    + " these people will follow one by one.");
            return ExitCodes.NOT_DONE;
        } catch (TablesBusyException busy) {
            out().println("The people are written. The tables of the read models are in use, so those of these people"
                    + " will follow one by one.");
            return ExitCodes.NOT_DONE;
        }
    }

    private int intoFile(Path file, LocalDate day) throws IOException {
        require(settings.isEmpty(), "a file needs no settings of the registry: " + String.join(" ", settings));
        require(!Files.exists(file), "there is such a file already: " + file);
        Path folder = file.toAbsolutePath().getParent();
        require(folder != null && Files.isDirectory(folder), "no such folder: " + folder);
        Populations populations = Populations.shipped();
        requireNumbers(populations);
        try (OutputStream bytes =
                new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            tell(
                    "in " + file,
                    watch -> target.importFile == null
                            ? EventFile.write(populations.of(people, seed, day), bytes, watch)
                            : ImportFile.write(populations.withoutMeasures(people, seed, day), bytes, watch));
        }
        return ExitCodes.DONE;
    }

    /** What writes the people while somebody looks on. */
    @FunctionalInterface
    private interface Writing<E extends Exception> {
        Generated write(GenerationWatch watch) throws E;
    }

    private <E extends Exception> void tell(String where, Writing<E> writing) throws E {
        GenerationProgress watch = new GenerationProgress(clock);
        Generated written;
        try (watch) {
            written = writing.write(watch);
        }
        String events = written.events() == 0
                ? ""
                : " with %d events (%d commands refused on the way)".formatted(written.events(), written.refused());
        String before = written.before() == 0
                ? ""
                : ", the first %d of them before it was broken off".formatted(written.before());
        out().printf("%d people%s %s%s: %s.%n", written.people(), events, where, before, watch.taken());
        out().flush();
    }

    private void requireNumbers(Populations populations) {
        require(
                people <= populations.most(),
                "--people must be at most " + populations.most() + ": there are no more numbers");
    }

    private void require(boolean right, String otherwise) {
        if (!right) {
            throw new ParameterException(requireSpec().commandLine(), otherwise);
        }
    }

    private PrintWriter out() {
        return requireSpec().commandLine().getOut();
    }

    private CommandSpec requireSpec() {
        return Objects.requireNonNull(spec);
    }
}
