/** Special measures (特例措置) by which a prefecture keeps qualifications in force past their expiry. */
@NullMarked
package jp.shunin.registry.core.specialmeasure;

import org.jspecify.annotations.NullMarked;
