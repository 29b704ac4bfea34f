@NullMarked
package jp.shunin.registry.projections.processing;

import org.jspecify.annotations.NullMarked;
