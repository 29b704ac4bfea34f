package jp.shunin.registry.api.web.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.shunin.registry.api.http.ProblemTexts;
import jp.shunin.registry.api.imports.ImportDesk;
import jp.shunin.registry.api.imports.Imports;
import jp.shunin.registry.api.imports.Layouts;
import jp.shunin.registry.api.imports.Upload;
import jp.shunin.registry.api.imports.file.Layout;
import jp.shunin.registry.api.imports.file.TextEncoding;
import jp.shunin.registry.api.imports.file.UnreadableFileException;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.web.form.SentForms;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.data.InvalidDataFileException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The old registers that were handed in, and where one is. */
@Controller
@RequestMapping("/imports")
class ImportList {

    private static final int SHOWN = 50;
    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final ImportDesk desk;
    private final Layouts layouts;
    private final Words words;

    ImportList(Imports imports, ImportDesk desk, Layouts layouts, Words words) {
        this.imports = imports;
        this.desk = desk;
        this.layouts = layouts;
        this.words = words;
    }

    @GetMapping
    String all(HttpServletRequest request, Model page) {
        return show(null, Layout.STANDARD, request, page);
    }

    /** The file lies on the disk by then, whatever its length, and is taken in from there piece by piece. */
    @PostMapping
    String handIn(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = Layout.STANDARD) String layout,
            @RequestParam(defaultValue = "") String encoding,
            @RequestParam String key,
            HttpServletRequest request,
            Model page) {
        String fileName = fileName(file);
        Optional<String> text = layouts.find(layout.strip());
        if (file.isEmpty() || fileName.isBlank()) {
            return show(words.say("imports.wrong.file"), layout, request, page);
        }
        if (text.isEmpty()) {
            return show(words.say("imports.wrong.layout"), layout, request, page);
        }
        Upload upload = new Upload(
                fileName,
                layout.strip(),
                text.get(),
                TextEncoding.ofLabel(encoding).orElse(null),
                Account.of(request).name(),
                request.getRemoteAddr());
        try {
            return SentForms.once(request, key, () -> "redirect:/imports/" + take(upload, file));
        } catch (UnreadableFileException unreadable) {
            return show(said(unreadable.reason().name(), unreadable.facts().toArray()), layout, request, page);
        } catch (InvalidDataFileException broken) {
            return show(said("LAYOUT_BROKEN", broken.problems()), layout, request, page);
        }
    }

    private String said(String code, Object... facts) {
        return ProblemTexts.text(words.locale(), "detail." + code, facts);
    }

    private UUID take(Upload upload, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return desk.take(upload, content).importId();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Without the folders that some browsers send along. */
    private static String fileName(MultipartFile file) {
        String given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String own = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = own.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    private String show(@Nullable String wrong, String layout, HttpServletRequest request, Model page) {
        page.addAttribute("imports", imports.newest(SHOWN));
        page.addAttribute("mayHandIn", AccessTable.admits(Account.of(request), "POST", "/imports"));
        page.addAttribute("key", UUID.randomUUID().toString());
        page.addAttribute("wrong", wrong);
        page.addAttribute("layout", layout);
        return "imports/all";
    }
}
