@NullMarked
package jp.shunin.registry.api.imports.file;

import org.jspecify.annotations.NullMarked;
