@NullMarked
package jp.shunin.registry.api.rebuild;

import org.jspecify.annotations.NullMarked;
