/** A register under test, with the read models wired as in the application. */
@NullMarked
package jp.shunin.registry.projections.testing;

import org.jspecify.annotations.NullMarked;
