package jp.shunin.registry.projections.standing.memory;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import jp.shunin.registry.projections.standing.kept.Bytes;

/** Leaves one after the other, in the order of the people's numbers. It never changes. */
final class Book {

    static final Book EMPTY = new Book(new int[0], new int[1], new byte[0]);

    private final int[] numbers;
    private final int[] starts;
    private final byte[] leaves;

    /** @param starts where the leaf of each number starts, and where the last one ends */
    private Book(int[] numbers, int[] starts, byte[] leaves) {
        this.numbers = numbers;
        this.starts = starts;
        this.leaves = leaves;
    }

    int size() {
        return numbers.length;
    }

    long bytes() {
        return (long) numbers.length * Integer.BYTES + (long) starts.length * Integer.BYTES + leaves.length;
    }

    /** The place of a number; below zero if it is not here. */
    int place(int number) {
        return Arrays.binarySearch(numbers, number);
    }

    byte[] leaves() {
        return leaves;
    }

    int start(int place) {
        return starts[place];
    }

    /** A book with these leaves, and those of this one for all other numbers. */
    Book with(Map<Integer, byte[]> newer) {
        int[] all = IntStream.concat(
                        Arrays.stream(numbers), newer.keySet().stream().mapToInt(Integer::intValue))
                .sorted()
                .distinct()
                .toArray();
        int[] begins = new int[all.length + 1];
        Bytes bound = new Bytes(leaves.length
                + newer.values().stream().mapToInt(leaf -> leaf.length).sum());
        for (int i = 0; i < all.length; i++) {
            byte[] changed = newer.get(all[i]);
            if (changed == null) {
                int place = place(all[i]);
                bound.add(leaves, starts[place], starts[place + 1] - starts[place]);
            } else {
                bound.add(changed);
            }
            begins[i + 1] = bound.length();
        }
        return new Book(all, begins, bound.toArray());
    }
}
