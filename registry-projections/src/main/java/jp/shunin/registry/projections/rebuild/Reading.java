package jp.shunin.registry.projections.rebuild;

import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.projections.person.People;

/**
 * How the journal is read.
 *
 * @param format how its events are written down
 * @param ends which ends of cards hold
 * @param people knows who people are
 */
public record Reading(EventFormat format, CardEnds ends, People people) {}
