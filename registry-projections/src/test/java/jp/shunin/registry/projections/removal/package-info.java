@NullMarked
package jp.shunin.registry.projections.removal;

import org.jspecify.annotations.NullMarked;
