package jp.shunin.registry.api.runtime.embedded;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs and waits for them. */
final class PostgresCommand {

    private PostgresCommand() {}

    /**
     * Runs a program to its end.
     *
     * @return what it printed
     * @throws EmbeddedDatabaseException if it fails, with what it printed
     */
    static String run(String program, String... arguments) {
        List<String> command = new ArrayList<>(asAnOrdinaryUser());
        command.add(program);
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            if (process.waitFor() != 0) {
                throw new EmbeddedDatabaseException("%s failed:%n%s".formatted(program, output.strip()));
            }
            return output;
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("Cannot run %s: %s".formatted(program, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("Interrupted while waiting for " + program, e);
        }
    }

    /**
     * PostgreSQL refuses to run as root. A user namespace takes root's powers from it and leaves the files where they
     * are, owned by root.
     */
    private static List<String> asAnOrdinaryUser() {
        if (!runsAsRoot()) {
            return List.of();
        }
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new EmbeddedDatabaseException("PostgreSQL does not run as root, and this machine does not allow"
                    + " root's powers to be dropped with 'unshare -U'. Start the registry as an ordinary user.");
        }
        return List.of("unshare", "-U");
    }

    private static boolean runsAsRoot() {
        return File.separatorChar == '/' && new UnixSystem().getUid() == 0;
    }
}
