@NullMarked
package jp.shunin.registry.core.synthetic;

import org.jspecify.annotations.NullMarked;
