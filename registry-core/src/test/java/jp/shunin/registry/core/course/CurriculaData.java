package jp.shunin.registry.core.course;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.core.data.DataFile;

/** The shipped files for tests, with lines replaced, removed or added. */
final class CurriculaData {

    private final Map<String, List<String>> files = new HashMap<>();

    static CurriculaData shipped() {
        return new CurriculaData();
    }

    /** Replaces a line, counted from 1. */
    CurriculaData line(String file, int number, String line) {
        lines(file).set(number - 1, line);
        return this;
    }

    CurriculaData without(String file, int number) {
        lines(file).remove(number - 1);
        return this;
    }

    /** Adds a line at the end. */
    CurriculaData and(String file, String line) {
        lines(file).add(line);
        return this;
    }

    Curricula read() {
        return Curricula.read(name -> new StringReader(String.join("\n", lines(name)) + "\n"));
    }

    private List<String> lines(String file) {
        return files.computeIfAbsent(file, CurriculaData::shippedLines);
    }

    private static List<String> shippedLines(String file) {
        try (Reader reader = DataFile.open(Curricula.class, file)) {
            return new ArrayList<>(reader.readAllLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
