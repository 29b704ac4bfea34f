/** The rules of the domain by their ids, and refusals that cite them. */
@NullMarked
package jp.shunin.registry.core.rule;

import org.jspecify.annotations.NullMarked;
