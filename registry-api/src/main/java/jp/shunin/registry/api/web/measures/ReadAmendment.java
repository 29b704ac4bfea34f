package jp.shunin.registry.api.web.measures;

import jp.shunin.registry.api.http.MeasureRequests;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import org.jspecify.annotations.Nullable;

/**
 * What a draft of an amendment says, or what is wrong with it.
 *
 * @param said the body of the amendment, and what the terms become by it; null while something is missing or wrong
 */
record ReadAmendment(@Nullable Said said, Wrong wrong) {

    record Said(MeasureRequests.Amend body, MeasureTerms amended) {}
}
