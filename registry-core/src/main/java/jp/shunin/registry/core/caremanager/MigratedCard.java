package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The card that an old register handed over.
 *
 * @param issuedOn the day of issue as printed; null if it is not known
 * @param term its term, with the end as printed, extension included
 * @param renewal the ground of a renewed card; null for one that may be the first
 */
public record MigratedCard(
        @Nullable LocalDate issuedOn, Term term, @Nullable RenewalGround renewal) {}
