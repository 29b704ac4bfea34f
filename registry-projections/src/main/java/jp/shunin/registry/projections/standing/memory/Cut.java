package jp.shunin.registry.projections.standing.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * A standing's JSON, cut into the form that many people's have and what is filled into its blanks. All strings are blanks
 * but codes and rules: days, ids of events and of measures, prefectures.
 *
 * @param form the text with a mark in each blank
 * @param blanks what stands in the blanks, in order, escaped as in the text
 */
record Cut(String form, List<String> blanks) {

    /** Marks a blank with a day. JSON never has a control character as it is. */
    static final char DAY = '\u0001';

    /** Marks a blank with any other text. */
    static final char WORD = '\u0002';

    static Cut of(String json) {
        StringBuilder form = new StringBuilder(json.length());
        List<String> blanks = new ArrayList<>();
        boolean sharedByMany = false;
        int done = 0;
        int end;
        for (int start = json.indexOf('"'); start >= 0; start = json.indexOf('"', end + 1)) {
            end = endOfString(json, start);
            if (isName(json, end)) {
                sharedByMany = isNamed("code", json, start, end) || isNamed("rule", json, start, end);
            } else if (!sharedByMany) {
                String blank = json.substring(start + 1, end);
                form.append(json, done, start + 1).append(DayText.find(blank).isPresent() ? DAY : WORD);
                blanks.add(blank);
                done = end;
            }
        }
        return new Cut(form.append(json, done, json.length()).toString(), blanks);
    }

    private static int endOfString(String json, int start) {
        int end = json.indexOf('"', start + 1);
        while (isEscaped(json, end)) {
            end = json.indexOf('"', end + 1);
        }
        return end;
    }

    private static boolean isEscaped(String json, int place) {
        int backslashes = 0;
        while (json.charAt(place - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static boolean isName(String json, int end) {
        return end + 1 < json.length() && json.charAt(end + 1) == ':';
    }

    private static boolean isNamed(String name, String json, int start, int end) {
        return end - start - 1 == name.length() && json.startsWith(name, start + 1);
    }
}
