@NullMarked
package jp.shunin.registry.projections.architecture;

import org.jspecify.annotations.NullMarked;
