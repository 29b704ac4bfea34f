package jp.shunin.registry.api.http;

import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** A page for each type of problem, to which the problem's {@code type} leads: what it means, in both languages. */
@RestController
class ProblemPages {

    private static final String ALL = "/problems";

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
        <body>
        %s
        </body>
        </html>
        """;

    /** The type of a problem: an address of this server. */
    static URI address(String code) {
        return URI.create(ALL + "/" + code);
    }

    @GetMapping(path = ALL, produces = MediaType.TEXT_HTML_VALUE)
    String all() {
        String items = codes().stream()
                .map(code -> "<li><a href=\"%s\">%s</a></li>".formatted(address(code), code))
                .collect(Collectors.joining("\n", "<h1>Problems / エラーの種類</h1>\n<ul>\n", "\n</ul>"));
        return PAGE.formatted("Problems", items);
    }

    @GetMapping(path = ALL + "/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> one(@PathVariable String code) {
        return codes().contains(code)
                ? ResponseEntity.ok(PAGE.formatted(code, body(code)))
                : ResponseEntity.notFound().build();
    }

    private static String body(String code) {
        return "<h1>%s</h1>\n%s<p lang=\"ja\">%s</p>\n<p>%s</p>\n<p><a href=\"%s\">Problems / エラーの種類</a></p>"
                .formatted(
                        code,
                        rule(code).map("<p>%s</p>\n"::formatted).orElse(""),
                        wording(Locale.JAPANESE, code),
                        wording(Locale.ENGLISH, code),
                        ALL);
    }

    private static Optional<String> rule(String code) {
        return refusal(code).flatMap(RefusalCode::rule).map(Rule::id);
    }

    /** What differs from case to case is left open. */
    private static String wording(Locale locale, String code) {
        String wording = refusal(code)
                .map(refusal -> refusal.wording(locale))
                .or(() -> ProblemTexts.wording(locale, code))
                .orElseThrow();
        return HtmlUtils.htmlEscape(wording.replaceAll("\\{[0-9]+}", "…"), "UTF-8");
    }

    private static Optional<RefusalCode> refusal(String code) {
        return EnumSet.allOf(RefusalCode.class).stream()
                .filter(refusal -> refusal.name().equals(code))
                .findFirst();
    }

    private static SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>(ProblemTexts.codes());
        EnumSet.allOf(RefusalCode.class).forEach(refusal -> codes.add(refusal.name()));
        return codes;
    }
}
