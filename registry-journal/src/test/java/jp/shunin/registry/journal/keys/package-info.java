@NullMarked
package jp.shunin.registry.journal.keys;

import org.jspecify.annotations.NullMarked;
