package jp.shunin.registry.api.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import jp.shunin.registry.core.caremanager.RegistrationNumber;

/**
 * On which line of a file a number stands first. However long the file is, there are not more numbers than eight digits
 * can tell, and the numbers of a register lie close together: some MB for a million of them.
 */
final class FirstLines {

    private static final int BLOCK = 1 << 10;

    private final Map<Integer, int[]> blocks = new HashMap<>();

    /** The line on which the number stood before; empty, and noted, if this is the first one. */
    OptionalInt earlier(RegistrationNumber number, long line) {
        int index = Integer.parseInt(number.value());
        int[] block = blocks.computeIfAbsent(index / BLOCK, _ -> new int[BLOCK]);
        int earlier = block[index % BLOCK];
        if (earlier != 0) {
            return OptionalInt.of(earlier);
        }
        block[index % BLOCK] = Math.toIntExact(line);
        return OptionalInt.empty();
    }
}
