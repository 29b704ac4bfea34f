@NullMarked
package jp.shunin.registry.projections.measure;

import org.jspecify.annotations.NullMarked;
