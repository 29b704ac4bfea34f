package jp.shunin.registry.api.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the registry for a command: on the same database that it serves, without a port, and quiet. */
final class RegistryStart {

    private static final List<String> OF_COMMANDS = List.of(
            "--server.port=-1",
            "--registry.demo=false",
            "--logging.level.root=warn",
            "--logging.level.org.flywaydb=error");

    private final Function<String[], ConfigurableApplicationContext> start;

    RegistryStart(Function<String[], ConfigurableApplicationContext> start) {
        this.start = start;
    }

    /** @param settings of the registry, such as {@code --spring.datasource.url=…} */
    ConfigurableApplicationContext with(List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(OF_COMMANDS);
        return start.apply(all.toArray(String[]::new));
    }
}
