package jp.shunin.registry.api.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.api.RegistryApplication;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/** The registry told something from the command line, in a process of its own as a user would. */
public final class CommandLineProcess {

    private CommandLineProcess() {}

    /** How a command ended, and what it said. */
    public record Ended(int code, String output, String errors) {}

    /** @param database the one to work on; null if none is needed */
    public static Ended run(@Nullable EmbeddedDatabase database, String... arguments)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile("registry-", ".err");
        Process process =
                builder(database, arguments).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Ended ended = new Ended(process.waitFor(), output, Files.readString(errors));
        Files.delete(errors);
        return ended;
    }

    /** Begins a command of which nobody wants to know what it says, because it will be killed. */
    public static Process begin(EmbeddedDatabase database, String... arguments) throws IOException {
        return builder(database, arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static ProcessBuilder builder(@Nullable EmbeddedDatabase database, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                RegistryApplication.class.getName()));
        command.addAll(List.of(arguments));
        if (database != null) {
            command.addAll(List.of(
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.owner().username(),
                    "--spring.datasource.password=" + database.owner().password()));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put(RegistryProcess.KEY_FILE, RegistryProcess.KEY_FILE_OF_ALL);
        return builder;
    }
}
