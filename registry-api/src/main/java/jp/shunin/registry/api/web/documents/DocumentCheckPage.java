package jp.shunin.registry.api.web.documents;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.shunin.registry.api.web.documents.DocumentToken.Kind;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.standing.memory.Standings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells anyone whether a document was issued here, and whether the register says the same now. It tells nothing personal. */
@Controller
class DocumentCheckPage {

    private final DocumentTokens tokens;
    private final Standings standings;
    private final EntryReader entries;
    private final Clock clock;

    DocumentCheckPage(DocumentTokens tokens, Standings standings, EntryReader entries, Clock clock) {
        this.tokens = tokens;
        this.standings = standings;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * A document that was issued here.
     *
     * @param issuedAt in local time
     * @param now what the register says now, in the same form
     */
    record Issued(DocumentToken token, LocalDateTime issuedAt, String now) {

        public boolean isSame() {
            return token.said().equals(now);
        }

        public boolean isStatement() {
            return token.kind() == Kind.STATEMENT;
        }
    }

    @GetMapping("/check/document")
    String check(@RequestParam(defaultValue = "") String token, Model model) {
        Optional<Issued> issued = tokens.read(token).map(this::issued);
        model.addAttribute("issued", issued.orElse(null));
        return "documents/check";
    }

    private Issued issued(DocumentToken token) {
        String now = token.kind() == Kind.STATEMENT ? standing(token) : completion(token);
        return new Issued(token, LocalDateTime.ofInstant(token.issuedAt(), clock.getZone()), now);
    }

    private String standing(DocumentToken token) {
        return standings
                .on(token.number(), token.on())
                .answer()
                .map(known -> DocumentToken.said(known.careManager(), known.chief()))
                .orElseGet(() -> DocumentToken.said(false, false));
    }

    private String completion(DocumentToken token) {
        boolean stands = entries.entry(token.number()).stream()
                .flatMap(entry -> entry.completions().stream())
                .filter(Completion::isValid)
                .anyMatch(completion ->
                        DocumentToken.digest(completion.certificateNumber()).equals(token.about()));
        return DocumentToken.said(stands);
    }
}
