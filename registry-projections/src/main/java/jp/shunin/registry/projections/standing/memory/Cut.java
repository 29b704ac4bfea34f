package jp.shunin.registry.projections.standing.memory;

import jp.shunin.registry.projections.standing.kept.DayText;

/**
 * Cuts from a standing's JSON what is filled into the blanks of the form that many people's have. All strings are blanks
 * but codes and rules: days, ids of events and of measures, prefectures.
 */
final class Cut {

    /** Marks a blank with a day. JSON never has a control character as it is. */
    static final char DAY = '\u0001';

    /** Marks a blank with any other text. */
    static final char WORD = '\u0002';

    private Cut() {}

    /** The JSON with a mark in each blank. */
    static String form(String json) {
        StringBuilder form = new StringBuilder(json.length());
        boolean sharedByMany = false;
        int done = 0;
        int end;
        for (int start = json.indexOf('"'); start >= 0; start = json.indexOf('"', end + 1)) {
            end = json.indexOf('"', start + 1);
            if (isName(json, end)) {
                sharedByMany = isNamed("code", json, start, end) || isNamed("rule", json, start, end);
            } else if (!sharedByMany) {
                boolean isDay = DayText.find(json.substring(start + 1, end)).isPresent();
                form.append(json, done, start + 1).append(isDay ? DAY : WORD);
                done = end;
            }
        }
        return form.append(json, done, json.length()).toString();
    }

    private static boolean isName(String json, int end) {
        return end + 1 < json.length() && json.charAt(end + 1) == ':';
    }

    private static boolean isNamed(String name, String json, int start, int end) {
        return end - start - 1 == name.length() && json.startsWith(name, start + 1);
    }
}
