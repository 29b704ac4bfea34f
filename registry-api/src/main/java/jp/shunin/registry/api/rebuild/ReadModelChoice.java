package jp.shunin.registry.api.rebuild;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import jp.shunin.registry.projections.rebuild.RebuiltModel;

/** What is to be rebuilt: one read model, or all. */
public enum ReadModelChoice {
    STANDING(RebuiltModel.STANDING),
    REMOVALS(RebuiltModel.REMOVALS),
    HISTORY(RebuiltModel.HISTORY),
    LISTS(RebuiltModel.LISTS),
    EXPIRIES(RebuiltModel.EXPIRIES),
    ALL(RebuiltModel.values());

    private final Set<RebuiltModel> models;

    ReadModelChoice(RebuiltModel... models) {
        this.models = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(models)));
    }

    public Set<RebuiltModel> models() {
        return models;
    }
}
