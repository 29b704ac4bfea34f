/** How the read models follow the journal: wired to Axon, and watched. */
@NullMarked
package jp.shunin.registry.projections.processing;

import org.jspecify.annotations.NullMarked;
