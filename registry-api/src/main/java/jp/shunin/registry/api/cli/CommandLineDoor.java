package jp.shunin.registry.api.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** Knows the words by which the jar is told to do something else than to serve. */
@Command(name = "registry", description = "The registry of care managers, told what to do from the command line.")
public final class CommandLineDoor {

    private static final Set<String> WORDS = Set.of(
            ImportCommand.NAME,
            GenerateCommand.NAME,
            RebuildCommand.NAME,
            VerifyCommand.NAME,
            RotateKeyCommand.NAME,
            ForgetCommand.NAME,
            SealCommand.NAME);

    private CommandLineDoor() {}

    /** Whether the arguments begin with such a word. */
    public static boolean isAddressedBy(List<String> arguments) {
        return !arguments.isEmpty() && WORDS.contains(arguments.getFirst());
    }

    /**
     * Does what the arguments say.
     *
     * @param start starts the registry with settings in Spring Boot's form
     * @param clock tells the day where no registry is started
     * @return the exit code: 0 if all went well, 1 if not, 2 if the arguments are wrong
     */
    public static int run(
            List<String> arguments, Function<String[], ConfigurableApplicationContext> start, Clock clock) {
        return commandLine(start, clock).execute(arguments.toArray(String[]::new));
    }

    static CommandLine commandLine(Function<String[], ConfigurableApplicationContext> start, Clock clock) {
        RegistryStart registry = new RegistryStart(start);
        return new CommandLine(new CommandLineDoor())
                .addSubcommand(ImportCommand.NAME, new ImportCommand(registry))
                .addSubcommand(GenerateCommand.NAME, new GenerateCommand(registry, clock))
                .addSubcommand(RebuildCommand.NAME, new RebuildCommand(registry))
                .addSubcommand(VerifyCommand.NAME, new VerifyCommand(registry))
                .addSubcommand(RotateKeyCommand.NAME, new RotateKeyCommand(registry))
                .addSubcommand(SealCommand.NAME, new SealCommand(registry))
                .addSubcommand(ForgetCommand.NAME, new ForgetCommand(registry))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, text -> parsed(text, LocalDate::parse, "a day, such as 2026-11-21"))
                .registerConverter(YearMonth.class, text -> parsed(text, YearMonth::parse, "a month, such as 2026-11"));
    }

    private static <T> T parsed(String text, Function<String, T> reading, String wanted) {
        try {
            return reading.apply(text);
        } catch (DateTimeParseException unreadable) {
            throw new TypeConversionException("'" + text + "' is not " + wanted);
        }
    }
}
