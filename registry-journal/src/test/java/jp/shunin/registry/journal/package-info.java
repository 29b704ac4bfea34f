@NullMarked
package jp.shunin.registry.journal;

import org.jspecify.annotations.NullMarked;
