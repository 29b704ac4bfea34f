package jp.shunin.registry.projections.standing.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.shunin.registry.core.standing.Standing;

/** The JSON of standings that differ only in what is filled into its blanks. */
final class Form {

    private final int id;
    private final boolean registered;
    private final boolean careManager;
    private final boolean chief;
    private final List<byte[]> parts;
    private final boolean[] days;

    private Form(int id, Standing standing, List<byte[]> parts, boolean[] days) {
        this.id = id;
        this.registered =
                standing.registration().registered() && standing.registration().prefecture() != null;
        this.careManager = standing.careManager().valid();
        this.chief = standing.chief().valid();
        this.parts = parts;
        this.days = days;
    }

    /**
     * The form of a standing.
     *
     * @param text with marks in its blanks
     * @param standing any that has this form
     */
    static Form of(int id, String text, Standing standing) {
        List<byte[]> parts = new ArrayList<>();
        boolean[] days = new boolean[text.length()];
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            if (mark == Cut.DAY || mark == Cut.WORD) {
                days[parts.size()] = mark == Cut.DAY;
                parts.add(text.substring(done, i).getBytes(StandardCharsets.UTF_8));
                done = i + 1;
            }
        }
        boolean[] blanks = Arrays.copyOf(days, parts.size());
        parts.add(text.substring(done).getBytes(StandardCharsets.UTF_8));
        return new Form(id, standing, List.copyOf(parts), blanks);
    }

    int id() {
        return id;
    }

    boolean registered() {
        return registered;
    }

    boolean careManager() {
        return careManager;
    }

    boolean chief() {
        return chief;
    }

    /** Of each blank whether it is a day. */
    List<Boolean> days() {
        return IntStream.range(0, days.length).mapToObj(this::isDay).toList();
    }

    int blanks() {
        return days.length;
    }

    boolean isDay(int blank) {
        return days[blank];
    }

    /** What stands before a blank, or after the last one. */
    byte[] before(int blank) {
        return parts.get(blank);
    }
}
