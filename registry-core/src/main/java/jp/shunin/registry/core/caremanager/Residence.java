package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.policy.Prefecture;

/**
 * The prefecture in whose register the entry stands from a day on, until the next residence begins.
 *
 * @param event the id of the event that brought the entry there
 */
public record Residence(Prefecture prefecture, LocalDate from, String event) {

    /** The residence of the day; before the registration, the first one. One may begin on the day of registration too. */
    static Residence on(LocalDate day, List<Residence> residences) {
        Residence latest = null;
        for (Residence residence : residences) {
            boolean begun = !residence.from().isAfter(day);
            if (begun && (latest == null || !residence.from().isBefore(latest.from()))) {
                latest = residence;
            }
        }
        return latest == null ? residences.getFirst() : latest;
    }
}
