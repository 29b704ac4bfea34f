package jp.shunin.registry.projections.standing.memory;

import java.util.List;

/**
 * Writes down all stretches of a person in a few bytes: a {@link Leaf}. It has the version, the different words, and for
 * each stretch its first day (all but the first have one), the id of its form and what stands in the blanks: of days the
 * distance from the day before in the leaf, of words their place.
 */
final class LeafWriter {

    private static final int USUAL_BYTES = 256;

    private final Forms forms;

    LeafWriter(Forms forms) {
        this.forms = forms;
    }

    byte[] write(StandingRow row) {
        Words.Gathered words = new Words.Gathered();
        byte[] stretches = new Stretches(words).write(row);
        Bytes leaf = new Bytes(USUAL_BYTES).addSmall(row.version());
        words.addTo(leaf);
        return leaf.add(stretches).toArray();
    }

    private final class Stretches {

        private final Words.Gathered words;
        private final Bytes out = new Bytes(USUAL_BYTES);
        private int lastDay;

        Stretches(Words.Gathered words) {
            this.words = words;
        }

        byte[] write(StandingRow row) {
            out.addSmall(row.standings().size());
            for (int i = 0; i < row.standings().size(); i++) {
                if (i > 0) {
                    addDay(row.changes().get(i - 1));
                }
                add(forms.fill(row.standings().get(i)));
            }
            return out.toArray();
        }

        private void add(Forms.Filled filled) {
            out.addSmall(filled.form().id());
            List<String> blanks = filled.blanks();
            for (int i = 0; i < blanks.size(); i++) {
                if (filled.form().isDay(i)) {
                    addDay(DayText.find(blanks.get(i)).orElseThrow());
                } else {
                    out.addSmall(words.place(blanks.get(i)));
                }
            }
        }

        private void addDay(int day) {
            out.addNear(day - lastDay);
            lastDay = day;
        }
    }
}
