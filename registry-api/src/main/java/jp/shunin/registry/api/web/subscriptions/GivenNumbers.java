package jp.shunin.registry.api.web.subscriptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.shunin.registry.api.http.BadNumbersException;
import jp.shunin.registry.api.http.NumberFile;
import jp.shunin.registry.api.http.ProblemTexts;
import jp.shunin.registry.api.imports.file.UnreadableFileException;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads the numbers for a watch list, typed line by line or in a file. */
@Component
class GivenNumbers {

    /** The longest sensible list, a hundred thousand numbers, has one. */
    private static final long LONGEST_FILE = 4L << 20;

    private final Words words;

    GivenNumbers(Words words) {
        this.words = words;
    }

    /** @param lines the lines without a number, if it is about such */
    record Wrong(String text, Collection<BadNumbersException.BadLine> lines) {}

    /** @param wrong why nothing of it can be taken; null if all can be */
    record Read(Set<RegistrationNumber> numbers, @Nullable Wrong wrong) {}

    Read read(String typed, @Nullable MultipartFile file) {
        if (file != null && file.getSize() > LONGEST_FILE) {
            return wrong(words.say("watch.wrong.tooLong"), List.of());
        }
        Set<RegistrationNumber> numbers = new LinkedHashSet<>();
        try {
            if (!typed.isBlank()) {
                numbers.addAll(NumberFile.read(typed.strip().getBytes(StandardCharsets.UTF_8)));
            }
            if (file != null && !file.isEmpty()) {
                numbers.addAll(NumberFile.read(content(file)));
            }
            return new Read(numbers, null);
        } catch (BadNumbersException bad) {
            return wrong(words.say("watch.wrong.lines", bad.total()), bad.lines());
        } catch (UnreadableFileException unreadable) {
            return wrong(said(unreadable.reason().name(), unreadable.facts().toArray()), List.of());
        }
    }

    private static Read wrong(String text, List<BadNumbersException.BadLine> lines) {
        return new Read(Set.of(), new Wrong(text, lines));
    }

    private String said(String code, Object... facts) {
        return ProblemTexts.text(words.locale(), "detail." + code, facts);
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
