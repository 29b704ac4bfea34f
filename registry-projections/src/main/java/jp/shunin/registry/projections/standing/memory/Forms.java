package jp.shunin.registry.projections.standing.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.projections.standing.StandingJson;
import jp.shunin.registry.projections.standing.kept.Blanks;
import jp.shunin.registry.projections.standing.kept.Shape;

/** All forms that standings have: a few hundred. */
final class Forms {

    private final Map<Shape, Form> byShape = new ConcurrentHashMap<>();
    private final List<Form> byId = new CopyOnWriteArrayList<>();

    Form ofId(int id) {
        return byId.get(id);
    }

    /** The form in which a standing of this shape is answered, with all its fields. */
    Form of(Shape shape) {
        Form known = byShape.get(shape);
        return known == null ? learn(shape) : known;
    }

    private synchronized Form learn(Shape shape) {
        Form learned = byShape.get(shape);
        if (learned != null) {
            return learned;
        }
        Sample sample = new Sample();
        Standing standing = shape.filledWith(sample);
        Form form = Form.of(byId.size(), Cut.form(StandingJson.writeAllFields(standing)), standing);
        if (!form.days().equals(sample.days)) {
            throw new IllegalStateException("the blanks of an answer are not those of the table: " + standing);
        }
        byId.add(form);
        byShape.put(shape, form);
        return form;
    }

    /** Fills all blanks alike, and tells which are days. */
    private static final class Sample implements Blanks {

        private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

        /** Something that may stand for a prefecture as well as for an id. */
        private static final String ANY_WORD = "13";

        private final List<Boolean> days = new ArrayList<>();

        @Override
        public LocalDate day() {
            days.add(true);
            return ANY_DAY;
        }

        @Override
        public String word() {
            days.add(false);
            return ANY_WORD;
        }
    }
}
