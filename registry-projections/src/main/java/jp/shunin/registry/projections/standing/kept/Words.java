package jp.shunin.registry.projections.standing.kept;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The different words that stand in one person's blanks. Nearly all are ids of events, which are UUIDs and take 16 bytes;
 * others take a byte for each character.
 */
public final class Words {

    /** Stands for a UUID; for any other word stands its length and one more. */
    private static final int UUID_FOLLOWS = 0;

    private static final int UUID_BYTES = 16;
    private static final int UUID_CHARACTERS = 36;

    private Words() {}

    /** Gathers words and hands out their places. */
    public static final class Gathered {

        private final List<String> words = new ArrayList<>();

        /** The place of a word, which is gathered if it has not come yet. */
        public int place(String word) {
            int place = words.indexOf(word);
            if (place < 0) {
                words.add(word);
                return words.size() - 1;
            }
            return place;
        }

        /** Adds the words and how many there are. */
        public void addTo(Bytes leaf) {
            leaf.addSmall(words.size());
            words.forEach(word -> add(word, leaf));
        }
    }

    private static void add(String word, Bytes leaf) {
        Optional<UUID> id = uuid(word);
        if (id.isPresent()) {
            leaf.addSmall(UUID_FOLLOWS)
                    .addLong(id.get().getMostSignificantBits())
                    .addLong(id.get().getLeastSignificantBits());
        } else {
            byte[] text = word.getBytes(StandardCharsets.UTF_8);
            leaf.addSmall(text.length + 1L).add(text);
        }
    }

    /** A UUID exactly as it would be written again: in small letters. */
    private static Optional<UUID> uuid(String word) {
        if (word.length() != UUID_CHARACTERS || word.charAt(8) != '-') {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(word);
            return id.toString().equals(word) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException anotherForm) {
            return Optional.empty();
        }
    }

    /** Moves past all the words of a leaf. */
    public static void skipAll(Reading leaf) {
        for (int left = leaf.smallInt(); left > 0; left--) {
            skip(leaf);
        }
    }

    private static void skip(Reading leaf) {
        int length = leaf.smallInt();
        leaf.skip(length == UUID_FOLLOWS ? UUID_BYTES : length - 1);
    }

    /** Reads all the words. */
    static List<String> all(Reading kept) {
        int count = kept.smallInt();
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int length = kept.smallInt();
            words.add(
                    length == UUID_FOLLOWS
                            ? new UUID(kept.eightBytes(), kept.eightBytes()).toString()
                            : new String(kept.take(length - 1), StandardCharsets.UTF_8));
        }
        return words;
    }

    /**
     * Writes a word out.
     *
     * @param words a reading from the beginning of all the words
     */
    public static void write(Reading words, int place, Bytes out) {
        words.smallInt();
        for (int i = 0; i < place; i++) {
            skip(words);
        }
        int length = words.smallInt();
        if (length == UUID_FOLLOWS) {
            writeUuid(words.eightBytes(), words.eightBytes(), out);
        } else {
            out.add(words.bytes(), words.place(), length - 1);
        }
    }

    private static void writeUuid(long most, long least, Bytes out) {
        out.addHex(most, 0, 8).add('-').addHex(most, 8, 12).add('-').addHex(most, 12, 16);
        out.add('-').addHex(least, 0, 4).add('-').addHex(least, 4, 16);
    }
}
