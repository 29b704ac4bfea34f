package jp.shunin.registry.api.runtime.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a data folder to one live application. The operating system lets go of it when its holder is killed. */
final class DataDirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder.
     *
     * @throws EmbeddedDatabaseException if another live application has it
     */
    static DataDirectoryLock take(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve("registry.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new EmbeddedDatabaseException(
                    "The data folder %s is in use by another running registry (it holds %s)."
                                    .formatted(dataDirectory, file)
                            + " Stop that one, or give this one a folder of its own with registry.data-dir.");
        }
        return new DataDirectoryLock(channel);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
