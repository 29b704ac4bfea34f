package jp.shunin.registry.api.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.shunin.registry.api.http.StandingsOfList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * {@code verify FILE}: the standing of each number of a list. The answers alone go to the standard output; what else
 * there is to say goes to the standard error.
 */
@Command(
        name = VerifyCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Answers whether each person of a list is valid on a day, or on every day of a month. Ends with 0"
                + " if all are, with 1 if not.")
final class VerifyCommand implements Callable<Integer> {

    static final String NAME = "verify";

    private final RegistryStart start;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "A registration number a line; or CSV whose first line names its columns:"
                    + " registrationNumber, and on, from and through, or month for lines with days of their own.")
    private @Nullable Path file;

    @ArgGroup
    private Days days = new Days();

    /** Of which days is asked; of today if nothing is said. */
    static final class Days {

        @Option(names = "--on", paramLabel = "DATE", description = "On a day, such as 2026-11-21.")
        private @Nullable LocalDate on;

        @Option(names = "--month", paramLabel = "MONTH", description = "On every day of a month, such as 2026-11.")
        private @Nullable YearMonth month;
    }

    @Option(names = "--chief", description = "Asks whether each is a chief, and not only a care manager.")
    private boolean chief;

    @Option(names = "--format", paramLabel = "FORM", description = "CSV (as it is) or NDJSON.")
    private StandingsOfList.Form form = StandingsOfList.Form.CSV;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes the answers there; it must be a new file.")
    private @Nullable Path output;

    /** Settings of the registry, such as {@code --spring.datasource.url=…}. */
    @Unmatched
    private List<String> settings = new ArrayList<>();

    VerifyCommand(RegistryStart start) {
        this.start = start;
    }

    @Override
    public Integer call() throws IOException {
        Path list = requireFiles();
        PrintStream standardOutput = System.out;
        // The log goes to the standard output, where only answers belong now.
        System.setOut(System.err);
        try (ConfigurableApplicationContext registry = start.with(settings);
                InputStream lines = new BufferedInputStream(Files.newInputStream(list));
                OutputStream answers = answers(standardOutput)) {
            StandingsOfList.Count count = registry.getBean(StandingsOfList.class)
                    .answer(
                            lines,
                            days.on,
                            days.month,
                            chief ? StandingsOfList.Qualified.AS_CHIEF : StandingsOfList.Qualified.AS_CARE_MANAGER,
                            form,
                            answers,
                            faulty -> tell("%s:%d: %s", list.getFileName(), faulty.line(), said(faulty)));
            answers.flush();
            tell(
                    "%d of %d are valid, %d are not, %d have no answer.",
                    count.valid(), count.asked(), count.asked() - count.valid() - count.faulty(), count.faulty());
            return count.areAllValid() ? ExitCodes.DONE : ExitCodes.NOT_DONE;
        } finally {
            System.setOut(standardOutput);
        }
    }

    private static String said(StandingsOfList.FaultyLine faulty) {
        return switch (faulty.fault()) {
            case UNREADABLE ->
                "「" + faulty.text() + "」 cannot be read: write a number, or a number and a day such as 2026-11-21";
            case NO_NUMBER ->
                "「" + faulty.text()
                        + "」 is no registration number, which has 8 digits and begins with a prefecture's code";
            case UNKNOWN -> faulty.text() + " is not in the register";
        };
    }

    private Path requireFiles() {
        if (file == null || !Files.isRegularFile(file)) {
            throw new ParameterException(requireSpec().commandLine(), "no such file: " + file);
        }
        if (output != null && Files.exists(output)) {
            throw new ParameterException(requireSpec().commandLine(), "there is such a file already: " + output);
        }
        return file;
    }

    private OutputStream answers(PrintStream standardOutput) throws IOException {
        return new BufferedOutputStream(
                output == null ? standardOutput : Files.newOutputStream(output, StandardOpenOption.CREATE_NEW));
    }

    private void tell(String format, Object... facts) {
        requireSpec().commandLine().getErr().printf(format + "%n", facts);
        requireSpec().commandLine().getErr().flush();
    }

    private CommandSpec requireSpec() {
        return Objects.requireNonNull(spec);
    }
}
