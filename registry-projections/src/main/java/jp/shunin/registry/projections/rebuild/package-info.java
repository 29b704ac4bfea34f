/**
 * Builds read models afresh from the journal beside the live ones, and swaps them in while the register answers.
 *
 * <p>Why it is right: docs/decisions/0014-rebuild-beside.md
 */
@NullMarked
package jp.shunin.registry.projections.rebuild;

import org.jspecify.annotations.NullMarked;
