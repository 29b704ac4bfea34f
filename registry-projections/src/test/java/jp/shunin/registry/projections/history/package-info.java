@NullMarked
package jp.shunin.registry.projections.history;

import org.jspecify.annotations.NullMarked;
