/** Whom to tell after a correction or an amended measure: those of whom the register had answered otherwise. */
@NullMarked
package jp.shunin.registry.projections.campaign;

import org.jspecify.annotations.NullMarked;
