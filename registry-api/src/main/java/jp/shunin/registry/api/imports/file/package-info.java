/** Reads the files of old registers: their encoding, their layout, their rows. */
@NullMarked
package jp.shunin.registry.api.imports.file;

import org.jspecify.annotations.NullMarked;
