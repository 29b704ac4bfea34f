package jp.shunin.registry.api.web.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.shunin.registry.api.web.timeline.RegisterWords;
import jp.shunin.registry.api.web.words.StandingWords;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.PersonalData;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.history.HistoryItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes what documents say. They are in Japanese, whatever the language of the pages. */
@Component
class Documents {

    private static final RegisterWords WORDS = RegisterWords.in(Locale.JAPANESE);

    private final CardEnds ends;
    private final PersonalData people;
    private final JournalReader journal;
    private final DocumentTokens tokens;
    private final Words words;
    private final StandingWords standingWords;
    private final HistoryLines lines;
    private final ITemplateEngine templates;
    private final PdfWriter pdf;
    private final Clock clock;

    Documents(
            CardEnds ends,
            PersonalData people,
            JournalReader journal,
            DocumentTokens tokens,
            Words words,
            StandingWords standingWords,
            HistoryLines lines,
            ITemplateEngine templates,
            PdfWriter pdf,
            Clock clock) {
        this.ends = ends;
        this.people = people;
        this.journal = journal;
        this.tokens = tokens;
        this.words = words;
        this.standingWords = standingWords;
        this.lines = lines;
        this.templates = templates;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** A line of reasons or grounds: what, and by which rule. */
    record Line(String words, String rule) {}

    /** A qualification in a statement. */
    record Held(
            String name,
            boolean valid,
            String from,
            String through,
            @Nullable String originalThrough) {

        static Held of(String name, jp.shunin.registry.core.standing.Held held) {
            return new Held(
                    name,
                    held.valid(),
                    WORDS.day(held.from()),
                    WORDS.day(held.through()),
                    held.originalThrough() == null ? null : WORDS.day(held.originalThrough()));
        }
    }

    /** The certificate of a completion (T-5). */
    Draft certificate(RegisterEntry entry, Completion completion, String register) {
        Instant now = now();
        DocumentToken token = DocumentToken.ofCertificate(
                entry.number(), completion.completedOn(), now, completion.certificateNumber());
        Map<String, Object> facts = facts(entry, token, register, now);
        facts.put("certificateNumber", completion.certificateNumber());
        facts.put("course", inJapanese(() -> words.name(completion.course())));
        facts.put("edition", inJapanese(() -> words.name(completion.edition())));
        facts.put("completedOn", WORDS.day(completion.completedOn()));
        facts.put("heldBy", completion.heldBy().japaneseName());
        entry.certificate(completion.certificateNumber()).ifPresent(granted -> {
            facts.put("validFrom", WORDS.day(granted.term().from()));
            facts.put("validThrough", WORDS.day(granted.term().originalEnd()));
        });
        return draft("certificate", "certificate-%s-%s.pdf".formatted(entry.number(), completion.completedOn()), facts);
    }

    /**
     * What the register says of a person on a day.
     *
     * @param knownAt as it was known then; null for now
     */
    Draft statement(RegisterEntry entry, LocalDate on, @Nullable Instant knownAt, String register) {
        Instant now = now();
        Standing standing = StandingTimeline.standingOn(entry, on, endsAt(knownAt));
        DocumentToken token = DocumentToken.ofStatement(
                entry.number(),
                on,
                now,
                standing.careManager().valid(),
                standing.chief().valid());
        Map<String, Object> facts = facts(entry, token, register, now);
        facts.put("on", WORDS.day(on));
        facts.put(
                "knownAt",
                knownAt == null
                        ? WORDS.moment(now, clock.getZone()) + "（発行時）"
                        : WORDS.moment(knownAt, clock.getZone()));
        facts.put("answer", inJapanese(() -> standingWords.answer(standing)));
        facts.put("registration", registration(standing));
        facts.put("held", List.of(Held.of("介護支援専門員", standing.careManager()), Held.of("主任介護支援専門員", standing.chief())));
        facts.put(
                "prohibition",
                Optional.ofNullable(standing.prohibition())
                        .map(running -> WORDS.day(running.from()) + "から" + WORDS.day(running.through()) + "まで")
                        .orElse("なし"));
        facts.put(
                "reasons",
                standing.reasons().stream()
                        .map(reason -> new Line(WORDS.reason(reason), WORDS.rule(reason.rule())))
                        .toList());
        facts.put(
                "grounds",
                standing.grounds().stream()
                        .map(ground -> new Line(WORDS.ground(ground), WORDS.rule(ground.rule())))
                        .toList());
        facts.put("version", entry.version());
        return draft("statement", "statement-%s-%s.pdf".formatted(entry.number(), on), facts);
    }

    /**
     * All that is recorded of a person.
     *
     * @param entry as it was known at that moment
     * @param history up to that moment, oldest first
     */
    Draft history(RegisterEntry entry, List<HistoryItem> history, LocalDate on, @Nullable Instant knownAt) {
        Instant now = now();
        Map<String, Object> facts = facts(entry, now);
        Standing standing = StandingTimeline.standingOn(entry, on, endsAt(knownAt));
        facts.put("on", WORDS.day(on));
        facts.put(
                "knownAt",
                knownAt == null
                        ? WORDS.moment(now, clock.getZone()) + "（作成時）"
                        : WORDS.moment(knownAt, clock.getZone()));
        facts.put("answer", inJapanese(() -> standingWords.answer(standing)));
        facts.put(
                "reasons",
                standing.reasons().stream()
                        .map(reason -> new Line(WORDS.reason(reason), WORDS.rule(reason.rule())))
                        .toList());
        facts.put("events", inJapanese(() -> lines.of(history)));
        facts.put("lastPosition", history.getLast().position().toString());
        return draft("history", "history-%s-%s.pdf".formatted(entry.number(), on), facts);
    }

    private static String registration(Standing standing) {
        return Optional.ofNullable(standing.registration().prefecture())
                .map(prefecture -> "登録されている（%s）".formatted(prefecture.japaneseName()))
                .orElse("登録されていない");
    }

    private Map<String, Object> facts(RegisterEntry entry, DocumentToken token, String register, Instant now) {
        Map<String, Object> facts = facts(entry, now);
        String address = register + "/check/document?token=" + tokens.signed(token);
        facts.put("address", address);
        facts.put("code", QrCode.of(address));
        return facts;
    }

    private Map<String, Object> facts(RegisterEntry entry, Instant now) {
        JournalPosition head = journal.head();
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", entry.number().value());
        facts.put("prefecture", entry.prefecture().japaneseName());
        facts.put("issuedAt", WORDS.moment(now, clock.getZone()));
        facts.put("issuedOn", RegisterWords.wareki(LocalDate.ofInstant(now, clock.getZone())));
        facts.put("position", head.toString());
        people.open(entry.number(), entry.person())
                .ifPresent(person -> facts.put("person", ShownName.of(person, WORDS)));
        return facts;
    }

    private Draft draft(String template, String fileName, Map<String, Object> facts) {
        String xhtml =
                inJapanese(() -> templates.process("documents/pdf/" + template, new Context(Locale.JAPANESE, facts)));
        return new Draft(fileName, pdf.lettering(xhtml));
    }

    private CardEnds endsAt(@Nullable Instant knownAt) {
        return knownAt == null ? ends : ends.asKnownAt(knownAt);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static <T> T inJapanese(Supplier<T> work) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
