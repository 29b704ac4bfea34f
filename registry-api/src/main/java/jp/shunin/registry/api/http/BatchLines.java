package jp.shunin.registry.api.http;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The questions of a batch that comes in lines, read as they are asked for. Empty lines are counted and passed over. */
final class BatchLines {

    private static final int SHOWN = 40;

    private BatchLines() {}

    /** What has become of a line. */
    sealed interface Reading {}

    /**
     * What a line says.
     *
     * @param number the registration number
     */
    record Said(String number, BatchDays days) implements Reading {}

    /** Why a line says nothing. */
    record Unreadable(ValueFault fault) implements Reading {

        static final Unreadable MALFORMED = new Unreadable(ValueFault.BAD_FORMAT);
    }

    static Iterator<BatchQuestion> questions(BoundedLines lines, Function<String, Reading> reading) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                .filter(text -> !text.isEmpty())
                .map(text -> question(lines.place(), text, reading))
                .iterator();
    }

    private static BatchQuestion question(long line, String text, Function<String, Reading> reading) {
        return switch (BoundedLines.isCutShort(text) ? Unreadable.MALFORMED : reading.apply(text)) {
            case Said(var number, var days) -> BatchQuestion.of(line, number, days);
            case Unreadable(var fault) ->
                BatchQuestion.unreadable(line, text.substring(0, Math.min(SHOWN, text.length())), fault);
        };
    }
}
