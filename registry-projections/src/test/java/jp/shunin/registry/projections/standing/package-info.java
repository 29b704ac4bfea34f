@NullMarked
package jp.shunin.registry.projections.standing;

import org.jspecify.annotations.NullMarked;
