@NullMarked
package jp.shunin.registry.core.rule;

import org.jspecify.annotations.NullMarked;
