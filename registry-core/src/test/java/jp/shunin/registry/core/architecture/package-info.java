@NullMarked
package jp.shunin.registry.core.architecture;

import org.jspecify.annotations.NullMarked;
