package jp.shunin.registry.core.specialmeasure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.shunin.registry.core.policy.Prefecture;

/**
 * The terms of a special measure (S-1).
 *
 * @param prefecture the prefecture that grants it
 * @param basis its legal basis
 * @param covers the qualifications it covers, at least one
 * @param cohort whom it covers
 * @param extensions how long it extends, by sub-range of expiry dates, at least one
 * @param renewalBase from which end the next period is counted
 */
public record MeasureTerms(
        Prefecture prefecture,
        LegalBasis basis,
        Set<Qualification> covers,
        Cohort cohort,
        List<ExtensionRule> extensions,
        RenewalBase renewalBase) {

    public MeasureTerms {
        covers = Collections.unmodifiableSortedSet(new TreeSet<>(covers));
        extensions = List.copyOf(extensions);
    }

    /**
     * The last day to which the measure extends a qualification of the given original expiry; the latest where several
     * of its extensions speak of that day (S-3: nobody gets a shorter one). Empty outside the cohort.
     */
    public Optional<LocalDate> extendedThrough(LocalDate originalExpiry) {
        if (!cohort.covers(originalExpiry)) {
            return Optional.empty();
        }
        return extensions.stream()
                .filter(extension -> extension.speaksOf(originalExpiry))
                .map(extension -> extension.extend(originalExpiry))
                .max(Comparator.naturalOrder());
    }
}
