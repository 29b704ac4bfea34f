package jp.shunin.registry.api.imports;

import jp.shunin.registry.api.imports.file.RowProblem;

/** How many problems of a code were found in a file. */
public record ProblemCount(RowProblem.Severity severity, String code, long count) {}
