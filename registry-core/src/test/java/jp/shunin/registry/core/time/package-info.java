@NullMarked
package jp.shunin.registry.core.time;

import org.jspecify.annotations.NullMarked;
