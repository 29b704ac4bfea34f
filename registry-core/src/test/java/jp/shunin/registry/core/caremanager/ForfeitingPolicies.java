package jp.shunin.registry.core.caremanager;

import java.io.StringReader;
import jp.shunin.registry.core.policy.PrefecturePolicies;

/** The national defaults, but a chief certificate is lost with the card (K-6). */
final class ForfeitingPolicies {

    private static final String CSV = """
        scope,key,value,effective_from,effective_through,source,note
        *,CARD_VALIDITY,P5Y,,,Act,
        *,CHIEF_CERTIFICATE_VALIDITY,P5Y,,,Rule,
        *,CHIEF_RENEWAL_PERIOD,CONTINUOUS,,,Rule,
        *,CHIEF_AFTER_CARD_LAPSE,FORFEITED,,,published,
        *,CARD_PAST_PRINTED_END_ON_TRANSFER,ACCEPTED,,,published,
        *,FIRST_CARD_WITHOUT_TRAINING,P5Y,,,published,
        """;

    private ForfeitingPolicies() {}

    static PrefecturePolicies read() {
        return PrefecturePolicies.read("forfeiting.csv", new StringReader(CSV));
    }
}
