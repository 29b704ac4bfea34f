/** What the database searches people by: nothing that it could read. */
@NullMarked
package jp.shunin.registry.projections.search;

import org.jspecify.annotations.NullMarked;
