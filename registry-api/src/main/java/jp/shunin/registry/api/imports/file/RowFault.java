package jp.shunin.registry.api.imports.file;

/**
 * Why a row could not be parted into its cells.
 *
 * @param cell the place of the cell that it is about, from 0
 * @param character its place in the line on which the row begins, from 1
 * @param text the beginning of what stands there
 */
public record RowFault(CellProblem problem, int cell, int character, String text) {}
