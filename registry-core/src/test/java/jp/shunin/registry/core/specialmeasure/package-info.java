@NullMarked
package jp.shunin.registry.core.specialmeasure;

import org.jspecify.annotations.NullMarked;
