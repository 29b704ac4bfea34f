/** The standing of every person, remembered by this node, and never staler than the table. */
@NullMarked
package jp.shunin.registry.projections.standing.memory;

import org.jspecify.annotations.NullMarked;
