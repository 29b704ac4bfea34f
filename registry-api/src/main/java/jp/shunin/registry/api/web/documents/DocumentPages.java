package jp.shunin.registry.api.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.api.http.ShowsPeople;
import jp.shunin.registry.api.security.Admission;
import jp.shunin.registry.api.security.Reach;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.projections.history.History;
import jp.shunin.registry.projections.history.HistoryItem;
import jp.shunin.registry.projections.standing.EntryReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Hands out documents. Where the fonts lack a letter of somebody's name, the page says so first, and the document is made
 * only if it is asked for all the same.
 */
@Controller
@RequestMapping("/people/{no}/documents")
class DocumentPages {

    private final Documents documents;
    private final EntryReader entries;
    private final History history;
    private final PdfWriter pdf;
    private final @Nullable URI publicAddress;
    private final Clock clock;

    DocumentPages(
            Documents documents,
            EntryReader entries,
            History history,
            PdfWriter pdf,
            DocumentSettings settings,
            Clock clock) {
        this.documents = documents;
        this.entries = entries;
        this.history = history;
        this.pdf = pdf;
        this.publicAddress = settings.publicAddress();
        this.clock = clock;
    }

    /** Of whom a document tells; that it did is recorded. */
    record Shown(String number) implements ShowsPeople {
        @Override
        public List<String> peopleShown() {
            return List.of(number);
        }
    }

    @GetMapping("/certificate")
    ModelAndView certificate(
            @PathVariable String no,
            @RequestParam String certificateNumber,
            @RequestParam(defaultValue = "false") boolean substitute,
            HttpServletRequest request) {
        RegisterEntry entry = named(entry(number(no), null));
        Completion completion = entry.completion(certificateNumber)
                .orElseThrow(() -> Refusal.of(RefusalCode.COMPLETION_UNKNOWN, certificateNumber)
                        .asException());
        Admission admission = Admission.of(request);
        if (admission.reach() == Reach.TRAINEES) {
            admission.requireOneOfOwn(completion.heldBy());
        }
        if (!completion.isValid()) {
            throw Refusal.of(RefusalCode.COMPLETION_ALREADY_INVALID, certificateNumber)
                    .asException();
        }
        return answer(entry, documents.certificate(entry, completion, register()), substitute, request);
    }

    @GetMapping("/statement")
    ModelAndView statement(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable LocalDateTime knownAt,
            @RequestParam(defaultValue = "false") boolean substitute,
            HttpServletRequest request) {
        Instant moment = moment(knownAt);
        RegisterEntry entry = named(entry(number(no), moment));
        return answer(entry, documents.statement(entry, day(on), moment, register()), substitute, request);
    }

    @GetMapping("/history")
    ModelAndView history(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable LocalDateTime knownAt,
            @RequestParam(defaultValue = "false") boolean substitute,
            HttpServletRequest request) {
        Instant moment = moment(knownAt);
        RegisterEntry entry = entry(number(no), moment);
        List<HistoryItem> known = history.of(entry.number()).stream()
                .filter(item -> moment == null || !item.recordedAt().isAfter(moment))
                .toList();
        return answer(entry, documents.history(entry, known, day(on), moment), substitute, request);
    }

    private ModelAndView answer(RegisterEntry entry, Draft draft, boolean substitute, HttpServletRequest request) {
        Shown shown = new Shown(entry.number().value());
        Lettering lettering = draft.lettering();
        if (!lettering.missing().isEmpty() && !substitute) {
            ModelAndView page = new ModelAndView("documents/missing", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("shown", shown);
            page.addObject("missing", lettering.missing());
            page.addObject("number", entry.number().value());
            page.addObject(
                    "allTheSame",
                    ServletUriComponentsBuilder.fromRequest(request)
                            .replaceQueryParam("substitute", true)
                            .build()
                            .toUri()
                            .getRawQuery());
            return page;
        }
        return new ModelAndView(new PdfView(draft.fileName(), pdf.write(lettering))).addObject("shown", shown);
    }

    /** Without a name there is nothing to certify. */
    private static RegisterEntry named(RegisterEntry entry) {
        if (entry.isForgotten()) {
            throw Refusal.of(RefusalCode.PERSON_FORGOTTEN, entry.number()).asException();
        }
        return entry;
    }

    private RegisterEntry entry(RegistrationNumber number, @Nullable Instant knownAt) {
        Optional<RegisterEntry> entry =
                knownAt == null ? entries.entry(number) : entries.entryAsKnownAt(number, knownAt);
        return entry.orElseThrow(() -> unknown(number));
    }

    private static RegistrationNumber number(String no) {
        if (!RegistrationNumber.isWellFormed(no)) {
            throw unknown(no);
        }
        return new RegistrationNumber(no);
    }

    private static RuntimeException unknown(Object number) {
        return Refusal.of(RefusalCode.UNKNOWN_REGISTRATION_NUMBER, number).asException();
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }

    private @Nullable Instant moment(@Nullable LocalDateTime knownAt) {
        return knownAt == null ? null : knownAt.atZone(clock.getZone()).toInstant();
    }

    private String register() {
        return publicAddress == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : publicAddress.toString().replaceFirst("/$", "");
    }
}
