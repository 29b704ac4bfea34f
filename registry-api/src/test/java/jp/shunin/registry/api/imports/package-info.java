@NullMarked
package jp.shunin.registry.api.imports;

import org.jspecify.annotations.NullMarked;
