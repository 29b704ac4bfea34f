package jp.shunin.registry.projections.rebuild;

import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.journal.EventFormat;

/**
 * How the journal is read.
 *
 * @param format how its events are written down
 * @param ends which ends of cards hold
 */
public record Reading(EventFormat format, CardEnds ends) {}
