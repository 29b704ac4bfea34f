package jp.shunin.registry.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import jp.shunin.registry.api.command.CommandDoor;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.journal.JournalReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Made-up people")
class DemonstrationIsWantedTest {

    @TempDir
    private static Path dataDirectory;

    @Test
    @DisplayName("are kept out by --registry.demo=false; and what is cut short leaves nothing behind")
    void notWanted() {
        try (StartedRegistry registry = StartedRegistry.in(dataDirectory.resolve("empty"), "--registry.demo=false")) {
            assertThat(registry.events()).isEmpty();

            cutShort(registry);

            assertThat(registry.events()).isEmpty();
        }
    }

    /** The second of two lives with one number is refused, as the process might be killed there. */
    private static void cutShort(StartedRegistry registry) {
        var register = new DemonstrationRegister(
                registry.bean(CommandDoor.class),
                registry.bean(JournalReader.class),
                registry.bean(PlatformTransactionManager.class));
        Life life = Lives.all().getFirst();

        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> register.recordIfEmpty(Lives.measure(), List.of(life, life)));
    }

    @Test
    @DisplayName("come into a database that somebody has configured only if asked for")
    void configuredDatabase() {
        Path folder = dataDirectory.resolve("configured");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            String[] configured = {
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.owner().username(),
                "--spring.datasource.password=" + database.owner().password()
            };
            try (StartedRegistry registry = StartedRegistry.in(folder, configured)) {
                assertThat(registry.events()).isEmpty();
            }
            String[] asked = {configured[0], configured[1], configured[2], "--registry.demo=true"};
            try (StartedRegistry registry = StartedRegistry.in(folder, asked)) {
                assertThat(registry.events()).isNotEmpty();
            }
        }
    }
}
