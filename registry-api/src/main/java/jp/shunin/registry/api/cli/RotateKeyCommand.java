package jp.shunin.registry.api.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.shunin.registry.api.personaldata.KeyExchange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code rotate-key}: wraps the keys of all people, and of webhooks, under a new key-encryption key. */
@Command(
        name = RotateKeyCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Exchanges the key-encryption key of personal data. Stop all nodes before, and give them the new"
                + " keyset after; nothing that is sealed changes.")
final class RotateKeyCommand implements Callable<Integer> {

    static final String NAME = "rotate-key";

    private final RegistryStart start;

    @Spec
    private @Nullable CommandSpec spec;

    /** Settings of the registry, such as {@code --spring.datasource.url=…}. */
    @Unmatched
    private List<String> settings = new ArrayList<>();

    RotateKeyCommand(RegistryStart start) {
        this.start = start;
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (ConfigurableApplicationContext registry = start.with(settings)) {
            long wrapped = registry.getBean(KeyExchange.class).run(_ -> {});
            out.printf("%d keys are wrapped under the new key-encryption key.%n", wrapped);
            out.flush();
            return ExitCodes.DONE;
        }
    }
}
