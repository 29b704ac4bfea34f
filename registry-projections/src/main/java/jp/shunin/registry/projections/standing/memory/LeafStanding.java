package jp.shunin.registry.projections.standing.memory;

import java.nio.charset.StandardCharsets;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.standing.kept.Bytes;
import jp.shunin.registry.projections.standing.kept.Reading;
import jp.shunin.registry.projections.standing.kept.Words;

/**
 * A standing that lies in a leaf.
 *
 * @param words from the beginning of the leaf's words
 * @param blanks from the first blank
 * @param dayBefore from which the first day in the blanks is counted
 */
record LeafStanding(long version, Form form, Reading words, Reading blanks, int dayBefore) implements KnownStanding {

    @Override
    public boolean careManager() {
        return form.careManager();
    }

    @Override
    public boolean chief() {
        return form.chief();
    }

    /** In whose register the entry stands; only of a standing that is registered, whose first blank this is. */
    Prefecture prefecture() {
        Bytes code = new Bytes(2);
        Words.write(words.fork(), blanks.fork().smallInt(), code);
        return Prefecture.ofCode(new String(code.toArray(), StandardCharsets.US_ASCII));
    }

    @Override
    public void writeTo(Bytes out) {
        Reading filled = blanks.fork();
        int day = dayBefore;
        for (int i = 0; i < form.blanks(); i++) {
            out.add(form.before(i));
            if (form.isDay(i)) {
                day += filled.near();
                out.addDay(day);
            } else {
                Words.write(words.fork(), filled.smallInt(), out);
            }
        }
        out.add(form.before(form.blanks()));
    }
}
