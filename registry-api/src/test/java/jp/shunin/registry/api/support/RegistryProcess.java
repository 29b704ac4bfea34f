package jp.shunin.registry.api.support;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import jp.shunin.registry.api.RegistryApplication;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;

/**
 * A registry in a process of its own, so that it can be killed: one node on a database that others may share. It logs to a
 * file under {@code target}.
 */
public final class RegistryProcess implements AutoCloseable {

    /** The data folder, where all nodes find the key that signs their tokens. */
    private static final Path KEYS = Path.of("target", "registry-processes").toAbsolutePath();

    /** The setting of the key-encryption key, which all nodes of a database share. */
    static final String KEY_FILE = "REGISTRY_PERSONALDATA_KEYFILE";

    static final String KEY_FILE_OF_ALL = "target/personal-data-keyset.json";

    private static final Duration LONG = Duration.ofSeconds(90);

    private final Process process;
    private final int port;

    private RegistryProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a node and waits until it answers. */
    public static RegistryProcess start(EmbeddedDatabase database, String... settings) throws IOException {
        RegistryProcess node = begin(database, settings);
        node.awaitStarted();
        return node;
    }

    /** Starts a node. */
    public static RegistryProcess begin(EmbeddedDatabase database, String... settings) throws IOException {
        int port = freePort();
        Stream<String> command = Stream.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RegistryApplication.class.getName(),
                "--server.port=" + port,
                "--registry.demo=false",
                "--registry.data-dir=" + KEYS,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.owner().username(),
                "--spring.datasource.password=" + database.owner().password());
        File log = new File("target/registry-process-" + port + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(command, Stream.of(settings)).toList())
                .redirectOutput(log)
                .redirectErrorStream(true);
        builder.environment().put(KEY_FILE, KEY_FILE_OF_ALL);
        return new RegistryProcess(builder.start(), port);
    }

    public void awaitStarted() {
        RegisterClient nobody = new RegisterClient(PlainClient.of(address()));
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> nobody.get("/actuator/health").status() == 200);
    }

    /** A client of the node, once it is started. */
    public RegisterClient client() {
        Bearer bearer = new Bearer(TestTokens.ofEveryone(KEYS, Integer.toString(port)));
        return new RegisterClient(PlainClient.of(address(), bearer));
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Ends the process at once, as {@code kill -9} does, and waits for its end. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
