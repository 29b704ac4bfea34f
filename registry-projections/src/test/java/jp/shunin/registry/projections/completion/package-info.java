@NullMarked
package jp.shunin.registry.projections.completion;

import org.jspecify.annotations.NullMarked;
