package jp.shunin.registry.api.runtime.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * What PostgreSQL takes of the machine. Its own defaults are for a machine of long ago: with a register of some hundred
 * thousand people nearly every command would have to read a page from the disk, and write another to make room for it.
 */
final class MachineMemory {

    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST = 128;
    private static final long MOST = 2_048;

    private MachineMemory() {}

    static Map<String, String> settings() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return settings(machine.getTotalMemorySize());
    }

    /**
     * A quarter of the memory for pages at hand, and checkpoints far enough apart that a page written often is written
     * whole into the log once.
     *
     * @param memory of the machine or container, in bytes
     */
    static Map<String, String> settings(long memory) {
        long pagesAtHand = Math.clamp(memory / MEGABYTE / 4, LEAST, MOST);
        return Map.of("shared_buffers", pagesAtHand + "MB", "max_wal_size", "4GB", "checkpoint_timeout", "15min");
    }
}
