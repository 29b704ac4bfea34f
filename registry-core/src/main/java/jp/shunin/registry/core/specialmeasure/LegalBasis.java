package jp.shunin.registry.core.specialmeasure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document on which a special measure rests (S-1).
 *
 * @param documentNumber for example {@code 2福保高介第1672号}
 * @param documentDate the day of the document
 * @param title its title, where it has one
 */
public record LegalBasis(
        String documentNumber,
        LocalDate documentDate,
        @Nullable String title) {}
