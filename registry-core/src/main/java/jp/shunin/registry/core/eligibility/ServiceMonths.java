package jp.shunin.registry.core.eligibility;

import java.util.List;

/**
 * The months of work that a person's certificates show together (E-2).
 *
 * @param total the months that count
 * @param printed the total as the forms print it, such as {@code 5年1か月}
 * @param overlapping how many months were left out because another certificate shows them too
 * @param certificates each certificate's own months
 */
public record ServiceMonths(int total, String printed, int overlapping, List<CountedEmployment> certificates) {

    private static final int MONTHS_IN_A_YEAR = 12;

    public ServiceMonths {
        certificates = List.copyOf(certificates);
    }

    static ServiceMonths of(int total, int overlapping, List<CountedEmployment> certificates) {
        return new ServiceMonths(total, printed(total), overlapping, certificates);
    }

    static String printed(int months) {
        return months / MONTHS_IN_A_YEAR + "年" + months % MONTHS_IN_A_YEAR + "か月";
    }
}
