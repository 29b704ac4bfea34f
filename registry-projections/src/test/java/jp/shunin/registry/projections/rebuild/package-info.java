@NullMarked
package jp.shunin.registry.projections.rebuild;

import org.jspecify.annotations.NullMarked;
