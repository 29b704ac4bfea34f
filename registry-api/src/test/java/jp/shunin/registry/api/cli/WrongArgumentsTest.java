package jp.shunin.registry.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayName("Wrong arguments on the command line")
class WrongArgumentsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("there.csv"), "13000001\n");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("end with 2 and one sentence that says what is wrong, before any registry is started:")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        generate                                                        | Missing required option: '--people=N'
        generate --people 0                                             | --people must be at least 1, not 0
        generate --people -5                                            | --people must be at least 1, not -5
        generate --people many                                          | Invalid value for option '--people': 'many' is not an int
        generate --people 99999999 --as-events DIR/new                  | --people must be at most
        generate --people 5 --seed x                                    | Invalid value for option '--seed': 'x' is not a long
        generate --people 5 --through 2026-13-01                        | Invalid value for option '--through': '2026-13-01' is not a day, such as 2026-11-21
        generate --people 5 --through 2026-11-22                        | --through must not be after today (2026-11-21)
        generate --people 5 --through 2010-04-01                        | --through must be after 2010-04-01
        generate --people 5 --as-events DIR/there.csv                   | there is such a file already: DIR/there.csv
        generate --people 5 --as-events DIR/no/where                    | no such folder: DIR/no
        generate --people 5 --as-events DIR/a --as-import-file DIR/b    | are mutually exclusive
        generate --people 5 --as-events DIR/a --registry.data-dir=x     | a file needs no settings of the registry: --registry.data-dir=x
        rebuild nonsense                                                | no such read model: nonsense; there are standing, removals, history, lists, expiries, all
        verify                                                          | Missing required parameter: 'FILE'
        verify DIR/nowhere.csv                                          | no such file: DIR/nowhere.csv
        verify DIR/there.csv --on yesterday                             | Invalid value for option '--on': 'yesterday' is not a day, such as 2026-11-21
        verify DIR/there.csv --month 2026-11-01                         | Invalid value for option '--month': '2026-11-01' is not a month, such as 2026-11
        verify DIR/there.csv --on 2026-11-01 --month 2026-11            | are mutually exclusive
        verify DIR/there.csv --format xml                               | Invalid value for option '--format': expected one of [CSV, NDJSON]
        verify DIR/there.csv --output DIR/there.csv                     | there is such a file already: DIR/there.csv
        """)
    void wrong(String arguments, String sentence) {
        StringWriter said = new StringWriter();
        CommandLine commandLine = CommandLineDoor.commandLine(
                _ -> {
                    throw new AssertionError("a registry was started");
                },
                CLOCK);
        commandLine.setErr(new PrintWriter(said, true));

        int code = commandLine.execute(Arrays.stream(arguments.split(" "))
                .map(argument -> argument.replace("DIR", folder.toString()))
                .toArray(String[]::new));

        assertThat(said.toString().lines().findFirst())
                .hasValueSatisfying(first -> assertThat(first).contains(sentence.replace("DIR", folder.toString())));
        assertThat(said.toString()).contains("Usage: registry " + arguments.split(" ")[0]);
        assertThat(code).isEqualTo(2);
    }
}
