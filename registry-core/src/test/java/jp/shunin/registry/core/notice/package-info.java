@NullMarked
package jp.shunin.registry.core.notice;

import org.jspecify.annotations.NullMarked;
