package jp.shunin.registry.core.caremanager;

import java.math.BigDecimal;

/** What is missing of a number of hours. */
final class Missing {

    private Missing() {}

    static BigDecimal hours(BigDecimal needed, BigDecimal had) {
        return needed.subtract(had).max(BigDecimal.ZERO);
    }
}
