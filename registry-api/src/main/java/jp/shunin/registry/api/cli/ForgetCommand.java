package jp.shunin.registry.api.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.shunin.registry.api.command.CommandDoor;
import jp.shunin.registry.api.command.CommandOrigin;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ForgetPerson;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.CommandRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code forget NUMBER}: destroys the key of a person whose registration is over. */
@Command(
        name = ForgetCommand.NAME,
        mixinStandardHelpOptions = true,
        description =
                "Forgets who a person was, for good: destroys the person's key. The registration must be removed, and"
                        + " bar nobody any more. All else stays.")
final class ForgetCommand implements Callable<Integer> {

    static final String NAME = "forget";

    private static final String ACCOUNT = "command line";

    private final RegistryStart start;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NUMBER", description = "The registration number.")
    private String number = "";

    @Option(
            names = "--basis",
            required = true,
            description = "The number of the document on which it rests. It is kept: name nobody in it.")
    private String basis = "";

    /** Settings of the registry, such as {@code --spring.datasource.url=…}. */
    @Unmatched
    private List<String> settings = new ArrayList<>();

    ForgetCommand(RegistryStart start) {
        this.start = start;
    }

    @Override
    public Integer call() {
        RegistrationNumber person = person();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (ConfigurableApplicationContext registry = start.with(settings)) {
            LocalDate today = LocalDate.now(registry.getBean(Clock.class));
            registry.getBean(CommandDoor.class)
                    .send(new ForgetPerson(person, today), new CommandOrigin(ACCOUNT, "", null, basis, null));
            out.printf("%s is forgotten.%n", person);
            return ExitCodes.DONE;
        } catch (CommandRefused refused) {
            out.println(refused.refusal().detail(Locale.ENGLISH));
            return ExitCodes.NOT_DONE;
        } finally {
            out.flush();
        }
    }

    private RegistrationNumber person() {
        try {
            return new RegistrationNumber(number);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "'" + number + "' is no registration number");
        }
    }
}
