package jp.shunin.registry.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.api.support.CommandLineProcess;
import jp.shunin.registry.api.support.CommandLineProcess.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("import FILE on the command line")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ImportCommandTest {

    private static final String GOOD = "13000001,山田 花子,1975-11-03,2008-05-20,2022-06-15,2027-06-14\n";
    private static final String BAD = "13000002,江戸 太郎,1975-11-03,2008-05-20,2019-06-01,2027-05-31\n";

    @TempDir
    Path folder;

    private EmbeddedDatabase database;

    @BeforeEach
    void start() {
        database = EmbeddedDatabase.start(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    @DisplayName("checks, tells what it found, records with --yes, and knows the file again")
    void imports() throws Exception {
        Path file = folder.resolve("登録簿.csv");
        Path layout = folder.resolve("layout.csv");
        Files.writeString(file, "No,氏名,生年,登録,交付,満了\n" + GOOD + BAD, Charset.forName("windows-31j"));
        Files.writeString(
                layout,
                "field,header\nregistrationNumber,No\nname,氏名\ndateOfBirth,生年\nregisteredOn,登録\n"
                        + "cardIssuedOn,交付\ncardThrough,満了\n");

        Ended checked = run("import", file.toString(), "--layout", layout.toString(), "--check-only");
        assertThat(checked.output())
                .contains("登録簿.csv:3: ERROR 満了 「2027-05-31」 [C-1]", "WINDOWS-31J, 2 rows, 1 errors in 1 rows");
        assertThat(checked.code()).isEqualTo(1);

        Ended recorded = run("import", file.toString(), "--layout", layout.toString(), "--yes");
        assertThat(recorded.output()).contains("FINISHED: 1 recorded, 1 left out, 0 failed");
        assertThat(recorded.code()).isZero();

        Ended again = run("import", file.toString(), "--layout", layout.toString(), "--yes");
        assertThat(again.output()).contains("has this file already: FINISHED", "1 recorded");
    }

    @Test
    @DisplayName("says what is wrong with its arguments")
    void wrongArguments() throws Exception {
        Ended ended = run("import", folder.resolve("nowhere.csv").toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errors()).contains("no such file", "Usage: registry import");
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return CommandLineProcess.run(database, arguments);
    }
}
