package jp.shunin.registry.api.imports;

import jp.shunin.registry.api.imports.file.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * A file that is handed in.
 *
 * @param layout the text of the layout, kept with the import so that it stays the same
 * @param encoding the encoding in which it is to be read; null for the one that is recognised
 */
public record Upload(
        String fileName,
        String layoutName,
        String layout,
        @Nullable TextEncoding encoding,
        String uploadedBy,
        String uploadedFrom) {}
