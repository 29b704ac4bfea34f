package jp.shunin.registry.projections.standing.memory;

import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.projections.standing.StandingJson;
import jp.shunin.registry.projections.standing.kept.Bytes;

/** A standing that was looked up in the table. */
record TableStanding(long version, Standing standing) implements KnownStanding {

    @Override
    public boolean careManager() {
        return standing.careManager().valid();
    }

    @Override
    public boolean chief() {
        return standing.chief().valid();
    }

    @Override
    public void writeTo(Bytes out) {
        out.add(StandingJson.writeAllFields(standing));
    }
}
