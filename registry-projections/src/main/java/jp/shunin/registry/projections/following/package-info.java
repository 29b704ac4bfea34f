/** How the read models follow the journal: by batches of events, each entry folded once a batch for all of them. */
@NullMarked
package jp.shunin.registry.projections.following;

import org.jspecify.annotations.NullMarked;
