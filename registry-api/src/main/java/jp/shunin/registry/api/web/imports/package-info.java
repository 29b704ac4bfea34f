/** The pages on which an old register is handed in as a file, looked at, and taken over. */
@NullMarked
package jp.shunin.registry.api.web.imports;

import org.jspecify.annotations.NullMarked;
