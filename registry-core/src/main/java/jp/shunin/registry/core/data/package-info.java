/** Reading the data files that the core is shipped with: line by line, with every mistake reported at its line. */
@NullMarked
package jp.shunin.registry.core.data;

import org.jspecify.annotations.NullMarked;
