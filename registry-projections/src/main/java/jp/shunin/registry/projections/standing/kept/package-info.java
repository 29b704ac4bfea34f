/** Standings in few bytes, as tables and memory keep them. */
@NullMarked
package jp.shunin.registry.projections.standing.kept;

import org.jspecify.annotations.NullMarked;
