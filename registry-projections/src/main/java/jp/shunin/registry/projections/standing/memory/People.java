package jp.shunin.registry.projections.standing.memory;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The leaves of all people, on shelves that are small enough to be bound anew in a moment. */
final class People {

    private static final int SHELVES = 128;

    private final LeafWriter writer;
    private final Shelf[] shelves;

    People(Forms forms) {
        this.writer = new LeafWriter(forms);
        this.shelves =
                IntStream.range(0, SHELVES).mapToObj(_ -> new Shelf(forms)).toArray(Shelf[]::new);
    }

    Optional<Leaf> find(int number) {
        return Optional.ofNullable(shelf(number).find(number));
    }

    /** Whether the entry is known in this version, or in a newer one. */
    boolean know(int number, long version) {
        return find(number).filter(leaf -> leaf.version() >= version).isPresent();
    }

    /** Remembers a person's stretches, unless newer ones are known. */
    void put(StandingRow row) {
        shelf(row.number()).put(row.number(), writer.write(row));
    }

    /** Takes no more memory than it needs. */
    void bind() {
        Stream.of(shelves).forEach(Shelf::bind);
    }

    int count() {
        return Stream.of(shelves).mapToInt(Shelf::people).sum();
    }

    long boundBytes() {
        return Stream.of(shelves).mapToLong(Shelf::boundBytes).sum();
    }

    private Shelf shelf(int number) {
        return shelves[number % SHELVES];
    }
}
