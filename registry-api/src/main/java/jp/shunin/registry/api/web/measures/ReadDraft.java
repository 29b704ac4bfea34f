package jp.shunin.registry.api.web.measures;

import jp.shunin.registry.api.http.MeasureRequests;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says, or what is wrong with it.
 *
 * @param id the id of the measure
 * @param declaration the body of the declaration; null while something is missing or wrong
 */
record ReadDraft(MeasureId id, MeasureRequests.@Nullable Declare declaration, Wrong wrong) {}
