package jp.shunin.registry.api.web.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.standing.LanePiece;
import jp.shunin.registry.core.standing.Lanes;

/**
 * A person's time in the register: as a picture, and as the rows that say the same. Each stretch of the picture is a link
 * to its row, whose element must have the row's id.
 *
 * @param svg the picture, for a page as it is; without style or script
 * @param rows all stretches, lane by lane, also those that lie beyond the picture
 */
public record Timeline(String svg, List<TimelineRow> rows) {

    public Timeline {
        rows = List.copyOf(rows);
    }

    /**
     * The timeline of an entry.
     *
     * @param on the day that is marked, if it lies within the picture
     * @param id what the ids of the picture and its rows begin with; another for each timeline of a page
     */
    public static Timeline of(RegisterEntry entry, CardEnds ends, LocalDate on, Locale locale, String id) {
        return of(entry.number().value(), Lanes.of(entry, ends), on, RegisterWords.in(locale), id);
    }

    static Timeline of(String number, List<LanePiece> pieces, LocalDate on, RegisterWords words, String id) {
        List<TimelineRow> rows = new ArrayList<>();
        for (LanePiece piece : pieces) {
            rows.add(TimelineRow.of(id + "-" + (rows.size() + 1), piece, words));
        }
        return new Timeline(new Picture(number, pieces, rows, on, words, id).svg(), rows);
    }
}
