/** Who was removed, to be found again at a new registration. */
@NullMarked
package jp.shunin.registry.projections.removal;

import org.jspecify.annotations.NullMarked;
