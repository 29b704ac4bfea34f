@NullMarked
package jp.shunin.registry.api.web.imports;

import org.jspecify.annotations.NullMarked;
