package jp.shunin.registry.projections.standing.memory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.projections.standing.StandingJson;

/** All forms that standings have: a few hundred. */
final class Forms {

    private final Map<String, Form> byKept = new ConcurrentHashMap<>();
    private final List<Form> byId = new CopyOnWriteArrayList<>();

    /** A form with what stands in its blanks. */
    record Filled(Form form, List<String> blanks) {}

    Form ofId(int id) {
        return byId.get(id);
    }

    /** The form in which a standing is answered, with all its fields, for its JSON as the table keeps it. */
    Filled fill(String kept) {
        Cut cut = Cut.of(kept);
        Form known = byKept.get(cut.form());
        return known == null ? fillUnknown(kept, cut) : new Filled(known, cut.blanks());
    }

    private Filled fillUnknown(String kept, Cut cut) {
        Standing standing = StandingJson.read(kept);
        String usual = StandingJson.write(standing);
        // Old rows have their fields in another order, in which their blanks do not fit.
        return usual.equals(kept) ? new Filled(learn(cut, standing), cut.blanks()) : fill(usual);
    }

    private synchronized Form learn(Cut kept, Standing standing) {
        Form learned = byKept.get(kept.form());
        if (learned != null) {
            return learned;
        }
        Cut answered = Cut.of(StandingJson.writeAllFields(standing));
        if (!answered.blanks().equals(kept.blanks())) {
            throw new IllegalStateException("the blanks of an answer are not those of the table: " + kept.form());
        }
        Form form = Form.of(byId.size(), answered.form(), standing);
        byId.add(form);
        byKept.put(kept.form(), form);
        return form;
    }
}
