/** What becomes of a made-up population: a register, or files. */
@NullMarked
package jp.shunin.registry.api.synthetic;

import org.jspecify.annotations.NullMarked;
