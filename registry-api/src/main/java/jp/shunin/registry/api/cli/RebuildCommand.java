package jp.shunin.registry.api.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.shunin.registry.api.bulk.JobState;
import jp.shunin.registry.api.rebuild.ReadModelChoice;
import jp.shunin.registry.api.rebuild.RebuildJob;
import jp.shunin.registry.api.rebuild.RebuildJobs;
import jp.shunin.registry.api.rebuild.Rebuilds;
import jp.shunin.registry.projections.rebuild.RebuildRunsException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * {@code rebuild [READ-MODEL]}: builds read models afresh beside the live ones. It queues the same job as the address
 * /rebuilds and looks on; so killed, it goes on when the registry starts.
 */
@Command(
        name = RebuildCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Builds a read model afresh from the journal and swaps it in; all of them if none is named.")
final class RebuildCommand implements Callable<Integer> {

    static final String NAME = "rebuild";

    private static final String ACCOUNT = "command line";

    private final RegistryStart start;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "READ-MODEL",
            arity = "0..1",
            description = "standing, removals, history, lists, expiries or all.")
    private String readModel = "all";

    /** Settings of the registry, such as {@code --spring.datasource.url=…}. */
    @Unmatched
    private List<String> settings = new ArrayList<>();

    RebuildCommand(RegistryStart start) {
        this.start = start;
    }

    @Override
    public Integer call() {
        ReadModelChoice choice = choice();
        PrintWriter out = requireSpec().commandLine().getOut();
        try (ConfigurableApplicationContext registry = start.with(settings)) {
            UUID jobId = registry.getBean(Rebuilds.class).rebuild(choice, ACCOUNT);
            RebuildJob ended = follow(registry.getBean(RebuildJobs.class), jobId);
            out.printf(
                    "%s: %s, %d events read%s. Job %s.%n",
                    ended.state(),
                    readModel,
                    ended.done(),
                    ended.failure() == null ? "" : ", " + ended.failure(),
                    ended.jobId());
            out.flush();
            return ended.state() == JobState.SUCCEEDED ? ExitCodes.DONE : ExitCodes.NOT_DONE;
        } catch (RebuildRunsException another) {
            out.println("Another rebuild or rollback has not ended yet; try again when it has.");
            return ExitCodes.NOT_DONE;
        }
    }

    private ReadModelChoice choice() {
        String name = readModel.toUpperCase(Locale.ROOT);
        return Arrays.stream(ReadModelChoice.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        requireSpec().commandLine(),
                        Arrays.stream(ReadModelChoice.values())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(
                                        ", ", "no such read model: " + readModel + "; there are ", ""))));
    }

    private RebuildJob follow(RebuildJobs jobs, UUID jobId) {
        RebuildJob job = jobs.find(jobId).orElseThrow();
        try (Bar bar = Bar.of(NAME, job.total())) {
            while (!job.state().isFinished()) {
                Patience.untilTheNextLook();
                job = jobs.find(jobId).orElseThrow();
                bar.show(job.done(), job.total());
            }
        }
        return job;
    }

    private CommandSpec requireSpec() {
        return Objects.requireNonNull(spec);
    }
}
