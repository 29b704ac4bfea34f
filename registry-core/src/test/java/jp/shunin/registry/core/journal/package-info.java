@NullMarked
package jp.shunin.registry.core.journal;

import org.jspecify.annotations.NullMarked;
