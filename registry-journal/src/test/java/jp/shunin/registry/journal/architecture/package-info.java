@NullMarked
package jp.shunin.registry.journal.architecture;

import org.jspecify.annotations.NullMarked;
