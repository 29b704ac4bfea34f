package jp.shunin.registry.api;

import java.util.List;
import jp.shunin.registry.api.cli.CommandLineDoor;
import jp.shunin.registry.api.runtime.RegistryClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The registry as one program: started with no settings at all it is ready to be tried out. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class RegistryApplication {

    /**
     * Starts the registry, or does what the arguments say.
     *
     * @param arguments settings in Spring Boot's form, such as {@code --server.port=8081}; or a word such as
     *     {@code import} with its options and such settings
     */
    public static void main(String... arguments) {
        // Axon asks its maker for updates unless told before any of its classes is loaded: a register calls nobody.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        List<String> all = List.of(arguments);
        if (CommandLineDoor.isAddressedBy(all)) {
            System.exit(CommandLineDoor.run(all, RegistryApplication::start, RegistryClock.system()));
        }
        start(arguments);
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return SpringApplication.run(RegistryApplication.class, settings);
    }
}
