@NullMarked
package jp.shunin.registry.projections.transfer;

import org.jspecify.annotations.NullMarked;
