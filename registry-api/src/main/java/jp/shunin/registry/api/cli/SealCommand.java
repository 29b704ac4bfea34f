package jp.shunin.registry.api.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.shunin.registry.journal.keys.ClearEvents;
import jp.shunin.registry.projections.rebuild.Rebuild;
import jp.shunin.registry.projections.rebuild.RebuildWatch;
import jp.shunin.registry.projections.rebuild.RebuiltModel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code seal}: seals what versions without keys have recorded in clear, and builds the lists afresh from it. */
@Command(
        name = SealCommand.NAME,
        mixinStandardHelpOptions = true,
        description =
                "Seals the personal data that earlier versions recorded in clear, so that people can be forgotten."
                        + " Stop all nodes before.")
final class SealCommand implements Callable<Integer> {

    static final String NAME = "seal";

    private final RegistryStart start;

    @Spec
    private @Nullable CommandSpec spec;

    /** Settings of the registry, such as {@code --spring.datasource.url=…}. */
    @Unmatched
    private List<String> settings = new ArrayList<>();

    SealCommand(RegistryStart start) {
        this.start = start;
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (ConfigurableApplicationContext registry = start.with(settings)) {
            long sealed = registry.getBean(ClearEvents.class).seal();
            registry.getBean(Rebuild.class).run(EnumSet.of(RebuiltModel.LISTS), RebuildWatch.NOBODY);
            out.printf("%d events are sealed, and the lists built afresh.%n", sealed);
            out.flush();
            return ExitCodes.DONE;
        }
    }
}
