/** Writing many rows by one statement. */
@NullMarked
package jp.shunin.registry.projections.table;

import org.jspecify.annotations.NullMarked;
