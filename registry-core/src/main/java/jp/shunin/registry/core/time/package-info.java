/** Periods of validity, fiscal years and Japanese calendar dates. */
@NullMarked
package jp.shunin.registry.core.time;

import org.jspecify.annotations.NullMarked;
