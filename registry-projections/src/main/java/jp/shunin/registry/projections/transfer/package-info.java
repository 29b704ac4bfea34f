/** The transfers in and out of a prefecture. */
@NullMarked
package jp.shunin.registry.projections.transfer;

import org.jspecify.annotations.NullMarked;
