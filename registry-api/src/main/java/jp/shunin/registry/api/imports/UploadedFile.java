package jp.shunin.registry.api.imports;

import jp.shunin.registry.api.imports.file.EncodingProbe;

/**
 * A file that has been handed in to its end.
 *
 * @param sha256 in lower-case hexadecimal digits
 */
record UploadedFile(long bytes, String sha256, EncodingProbe.Recognised recognised) {}
