@NullMarked
package jp.shunin.registry.projections.standing.kept;

import org.jspecify.annotations.NullMarked;
