package jp.shunin.registry.api.cli;

import java.io.BufferedInputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.shunin.registry.api.imports.Import;
import jp.shunin.registry.api.imports.ImportDesk;
import jp.shunin.registry.api.imports.ImportOrder;
import jp.shunin.registry.api.imports.ImportState;
import jp.shunin.registry.api.imports.Imports;
import jp.shunin.registry.api.imports.Layouts;
import jp.shunin.registry.api.imports.Upload;
import jp.shunin.registry.api.imports.file.Layout;
import jp.shunin.registry.api.imports.file.TextEncoding;
import jp.shunin.registry.api.imports.file.UnreadableFileException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * {@code import FILE}: takes an old register over, on the database that the registry serves. It queues the same jobs as
 * the address /imports and looks on; so killed, it goes on when it is told the same again, or when the registry starts.
 */
@Command(
        name = ImportCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Checks the file of an old register (CSV or Excel) and records its rows.")
final class ImportCommand implements Callable<Integer> {

    static final String NAME = "import";

    private static final String ACCOUNT = "command line";

    private final RegistryStart start;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file of the old register.")
    private @Nullable Path file;

    @Option(names = "--layout", description = "A file that says which header stands for what, or the name of a layout.")
    private String layout = Layout.STANDARD;

    @Option(names = "--encoding", description = "UTF-8, UTF-8-BOM or WINDOWS-31J; recognised if not given.")
    private @Nullable String encoding;

    @Option(names = "--check-only", description = "Checks and records nothing.")
    private boolean checkOnly;

    @Option(names = "--yes", description = "Asks nothing: confirms the encoding, and leaves rows with errors out.")
    private boolean yes;

    /** Settings of the registry, such as {@code --spring.datasource.url=…}. */
    @Unmatched
    private List<String> settings = new ArrayList<>();

    ImportCommand(RegistryStart start) {
        this.start = start;
    }

    @Override
    public Integer call() throws IOException {
        Path given = requireFile();
        try (ConfigurableApplicationContext registry = start.with(settings)) {
            return new Session(registry, given).run();
        }
    }

    private Path requireFile() {
        if (file == null || !Files.isRegularFile(file)) {
            throw new ParameterException(requireSpec().commandLine(), "no such file: " + file);
        }
        if (encoding != null && TextEncoding.ofLabel(encoding).isEmpty()) {
            throw new ParameterException(requireSpec().commandLine(), "no such encoding: " + encoding);
        }
        return file;
    }

    private CommandSpec requireSpec() {
        return Objects.requireNonNull(spec);
    }

    private final class Session {

        private final Path given;
        private final ImportDesk desk;
        private final Imports imports;
        private final Layouts layouts;
        private final PrintWriter out;
        private final Progress progress;

        Session(ConfigurableApplicationContext registry, Path given) {
            this.given = given;
            this.desk = registry.getBean(ImportDesk.class);
            this.imports = registry.getBean(Imports.class);
            this.layouts = registry.getBean(Layouts.class);
            this.out = requireSpec().commandLine().getOut();
            this.progress = new Progress(imports);
        }

        int run() throws IOException {
            try {
                Import checked = progress.check(take());
                new Findings(imports, out).tell(checked);
                if (checked.state() == ImportState.FAILED || checkOnly) {
                    return checked.state() == ImportState.CHECKED
                                    && checked.check().errors() == 0
                            ? ExitCodes.DONE
                            : ExitCodes.NOT_DONE;
                }
                return checked.run() == null ? confirmed(checked) : finish(checked);
            } catch (UnreadableFileException unreadable) {
                out.println(unreadable.reason() + ": " + given);
                return ExitCodes.NOT_DONE;
            }
        }

        /** A file that was handed in before goes on where it was: it is the same file if it has the same hash. */
        private Import take() throws IOException {
            Path layoutFile = Path.of(layout);
            String text = Files.isRegularFile(layoutFile)
                    ? Files.readString(layoutFile, StandardCharsets.UTF_8)
                    : layouts.find(layout)
                            .orElseThrow(() ->
                                    new ParameterException(requireSpec().commandLine(), "no such layout: " + layout));
            Optional<Import> before = imports.findSame(FileHash.sha256(given), text);
            if (before.isPresent()) {
                out.println("Import " + before.get().importId() + " has this file already: "
                        + before.get().state());
                return before.get();
            }
            Upload upload = new Upload(
                    String.valueOf(given.getFileName()),
                    layout,
                    text,
                    encoding == null ? null : TextEncoding.ofLabel(encoding).orElseThrow(),
                    ACCOUNT,
                    "");
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(given))) {
                return desk.take(upload, bytes);
            }
        }

        private int confirmed(Import checked) {
            boolean withErrors = checked.check().errors() > 0;
            String question = "Record %d rows of %s, read as %s%s? [y/N] "
                    .formatted(
                            checked.check().rows() - checked.check().errorRows(),
                            checked.fileName(),
                            checked.encoding().label(),
                            withErrors ? ", leaving out " + checked.check().errorRows() + " with errors" : "");
            if (!yes && !isConfirmed(question)) {
                out.println("Nothing was recorded.");
                return ExitCodes.NOT_DONE;
            }
            return finish(desk.start(new ImportOrder(
                    checked.importId(), checked.encoding().label(), withErrors, ACCOUNT, "", null, null)));
        }

        private boolean isConfirmed(String question) {
            Optional<Console> terminal = Bar.terminal();
            if (terminal.isEmpty()) {
                out.println("There is nobody to confirm it: give --yes to record.");
                return false;
            }
            return "y".equalsIgnoreCase(terminal.get().readLine("%s", question));
        }

        private int finish(Import running) {
            Import ended = progress.run(running);
            Import.Run run = Objects.requireNonNull(ended.run());
            out.printf(
                    "%s: %d recorded, %d left out, %d failed. Import %s.%n",
                    ended.state(), run.done(), run.skipped(), run.failed(), ended.importId());
            out.flush();
            return ended.state() == ImportState.FINISHED && run.failed() == 0 ? ExitCodes.DONE : ExitCodes.NOT_DONE;
        }
    }
}
