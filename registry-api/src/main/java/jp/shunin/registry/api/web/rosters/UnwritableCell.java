package jp.shunin.registry.api.web.rosters;

import java.util.List;
import jp.shunin.registry.api.export.UnencodableException.Cell;

/**
 * A cell that the Windows code page cannot hold.
 *
 * @param row the line of the file, from 1
 * @param registrationNumber whose line it is
 * @param column the header of the column
 */
record UnwritableCell(long row, String registrationNumber, String column, List<Letter> characters) {

    /** A character with its number in Unicode: many of these look like another, or like nothing at all. */
    record Letter(String text, String codePoint) {

        private static Letter of(String character) {
            return new Letter(character, "U+%04X".formatted(character.codePointAt(0)));
        }
    }

    static UnwritableCell of(Cell cell) {
        return new UnwritableCell(
                cell.row(),
                cell.registrationNumber(),
                cell.column(),
                cell.characters().stream().map(Letter::of).toList());
    }
}
