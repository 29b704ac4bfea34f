/** The examples that the notices work out, held against the registry. */
@NullMarked
package jp.shunin.registry.core.examples;

import org.jspecify.annotations.NullMarked;
