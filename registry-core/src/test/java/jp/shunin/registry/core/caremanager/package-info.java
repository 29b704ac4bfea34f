@NullMarked
package jp.shunin.registry.core.caremanager;

import org.jspecify.annotations.NullMarked;
