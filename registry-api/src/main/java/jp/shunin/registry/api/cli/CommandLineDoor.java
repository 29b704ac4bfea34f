package jp.shunin.registry.api.cli;

import java.util.List;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Knows the words by which the jar is told to do something else than to serve. */
@Command(name = "registry", description = "The registry of care managers, told what to do from the command line.")
public final class CommandLineDoor {

    private CommandLineDoor() {}

    /** Whether the arguments begin with such a word. */
    public static boolean isAddressedBy(List<String> arguments) {
        return !arguments.isEmpty() && arguments.getFirst().equals(ImportCommand.NAME);
    }

    /**
     * Does what the arguments say.
     *
     * @param start starts the registry with settings in Spring Boot's form
     * @return the exit code: 0 if all went well, 1 if not, 2 if the arguments are wrong
     */
    public static int run(List<String> arguments, Function<String[], ConfigurableApplicationContext> start) {
        return new CommandLine(new CommandLineDoor())
                .addSubcommand(ImportCommand.NAME, new ImportCommand(start))
                .execute(arguments.toArray(String[]::new));
    }
}
