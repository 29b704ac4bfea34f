/** The memory holds what the table holds, as fresh as the table. */
@NullMarked
package jp.shunin.registry.projections.standing.memory;

import org.jspecify.annotations.NullMarked;
