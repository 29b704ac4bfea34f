package jp.shunin.registry.api.web.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.shunin.registry.api.web.form.TypedNumber;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.jspecify.annotations.Nullable;

/**
 * A line of the roster of a finished course: a registration number and the number of a certificate, with a comma, a tab or
 * a gap between, as it comes out of a spreadsheet.
 *
 * @param line its number in what was typed, from 1
 * @param number null if it cannot be read
 * @param fault why it cannot be taken; null if it can
 */
record RosterLine(
        int line,
        String text,
        @Nullable RegistrationNumber number,
        String certificateNumber,
        @Nullable Fault fault) {

    /** More would take longer than people wait for a page. */
    static final int MOST = 100;

    private static final int LONGEST_CERTIFICATE = 200;
    private static final String COLUMN = "\\s*[,，、;\t]\\s*";
    private static final String GAP = "[\\s\u3000]+";

    /** Why a line cannot be taken; its words are the text {@code completions.<name>}. */
    enum Fault {
        BAD_NUMBER,
        NO_CERTIFICATE,
        MORE_THAN_TWO,
        CERTIFICATE_TOO_LONG,
        NUMBER_TWICE,
        CERTIFICATE_TWICE
    }

    /** The lines with something in them. */
    static List<RosterLine> read(String typed) {
        Set<Object> seen = new HashSet<>();
        List<RosterLine> read = new ArrayList<>();
        List<String> lines = typed.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).strip();
            if (!text.isEmpty()) {
                read.add(of(i + 1, text, seen));
            }
        }
        return List.copyOf(read);
    }

    private static RosterLine of(int line, String text, Set<Object> seen) {
        String[] columns = text.split(COLUMN, -1);
        String[] parts = columns.length > 1 ? columns : text.split(GAP, 2);
        Optional<RegistrationNumber> number = TypedNumber.read(parts[0]);
        String certificate = parts.length > 1 ? parts[1].strip() : "";
        return new RosterLine(line, text, number.orElse(null), certificate, fault(number, certificate, parts, seen));
    }

    private static @Nullable Fault fault(
            Optional<RegistrationNumber> number, String certificate, String[] parts, Set<Object> seen) {
        if (number.isEmpty()) {
            return Fault.BAD_NUMBER;
        }
        if (parts.length > 2) {
            return Fault.MORE_THAN_TWO;
        }
        if (certificate.isEmpty()) {
            return Fault.NO_CERTIFICATE;
        }
        if (certificate.length() > LONGEST_CERTIFICATE) {
            return Fault.CERTIFICATE_TOO_LONG;
        }
        if (!seen.add(number.get())) {
            return Fault.NUMBER_TWICE;
        }
        return seen.add(certificate) ? null : Fault.CERTIFICATE_TWICE;
    }
}
