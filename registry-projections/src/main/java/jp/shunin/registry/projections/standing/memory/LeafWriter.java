package jp.shunin.registry.projections.standing.memory;

import java.util.List;
import jp.shunin.registry.projections.standing.StandingJson;
import jp.shunin.registry.projections.standing.kept.Blanks;
import jp.shunin.registry.projections.standing.kept.Bytes;
import jp.shunin.registry.projections.standing.kept.KeptStanding;
import jp.shunin.registry.projections.standing.kept.Words;

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
            List<KeptStanding> standings = row.kept();
            out.addSmall(standings.size());
            for (int i = 0; i < standings.size(); i++) {
                if (i > 0) {
                    addDay(row.changes().get(i - 1));
                }
                add(standings.get(i));
            }
            return out.toArray();
        }

        private void add(KeptStanding standing) {
            Form form = forms.of(standing.shape());
            out.addSmall(form.id());
            Blanks blanks = standing.blanks();
            for (int i = 0; i < form.blanks(); i++) {
                if (form.isDay(i)) {
                    addDay(Math.toIntExact(blanks.day().toEpochDay()));
                } else {
                    out.addSmall(words.place(StandingJson.escaped(blanks.word())));
                }
            }
        }

        private void addDay(int day) {
            out.addNear(day - lastDay);
            lastDay = day;
        }
    }
}
