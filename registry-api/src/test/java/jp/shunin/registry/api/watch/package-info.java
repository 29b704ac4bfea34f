@NullMarked
package jp.shunin.registry.api.watch;

import org.jspecify.annotations.NullMarked;
