package jp.shunin.registry.api.http;

import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The questions of a batch that comes in lines, read as they are asked for. Empty lines are counted and passed over. */
final class BatchLines {

    private static final int SHOWN = 40;

    private BatchLines() {}

    /**
     * What a line says.
     *
     * @param number the registration number
     */
    record Said(String number, BatchDays days) {}

    /** @param reading reads a line; empty if it cannot be read */
    static Iterator<BatchQuestion> questions(BoundedLines lines, Function<String, Optional<Said>> reading) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                .filter(text -> !text.isEmpty())
                .map(text -> question(lines.place(), text, reading))
                .iterator();
    }

    private static BatchQuestion question(long line, String text, Function<String, Optional<Said>> reading) {
        Optional<Said> said = BoundedLines.isCutShort(text) ? Optional.empty() : reading.apply(text);
        return said.map(read -> BatchQuestion.of(line, read.number(), read.days()))
                .orElseGet(() -> BatchQuestion.of(line, text.substring(0, Math.min(SHOWN, text.length())), null));
    }
}
