package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.standing.StandingQueries;
import jp.shunin.registry.projections.standing.memory.Known;
import jp.shunin.registry.projections.standing.memory.KnownStanding;
import jp.shunin.registry.projections.standing.memory.KnownStretch;
import jp.shunin.registry.projections.standing.memory.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questions. Now is answered from memory, "as known at" from the journal up to that moment. */
@RestController
class StandingQuestions {

    private final Standings standings;
    private final StandingQueries table;
    private final EntryReader entries;
    private final CardEnds ends;
    private final Clock clock;

    StandingQuestions(Standings standings, StandingQueries table, EntryReader entries, CardEnds ends, Clock clock) {
        this.standings = standings;
        this.table = table;
        this.entries = entries;
        this.ends = ends;
        this.clock = clock;
    }

    /** @return null if the answer has been written already */
    @GetMapping(path = Path.CARE_MANAGERS + "/{no}/standing", produces = MediaType.APPLICATION_JSON_VALUE)
    StandingAnswers.@Nullable OnDate standing(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable OffsetDateTime knownAt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws MissingServletRequestParameterException, IOException {
        requireNoHalfOfAPeriod(request);
        RegistrationNumber number = Path.number(no);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        if (knownAt == null) {
            Known<Optional<KnownStanding>> known = standings.on(number, day, Arrival.ofRequest());
            KnownStanding standing = known.answer().orElseThrow(() -> Path.unknown(number));
            StandingText.send(no, day, moment(known), standing, response);
            return null;
        }
        requireKnown(number);
        return entries.entryAsKnownAt(number, knownAt.toInstant())
                .map(entry -> StandingAnswers.OnDate.of(
                        number,
                        day,
                        knownAt,
                        entry.version(),
                        timeline(entry, knownAt).on(day)))
                .orElseGet(() -> StandingAnswers.OnDate.of(number, day, knownAt, 0, Standing.UNKNOWN));
    }

    @GetMapping(
            path = Path.CARE_MANAGERS + "/{no}/standing",
            produces = MediaType.APPLICATION_JSON_VALUE,
            params = {"from", "through"})
    StandingAnswers.OverPeriod standingOver(
            @PathVariable String no,
            @RequestParam LocalDate from,
            @RequestParam LocalDate through,
            @RequestParam(required = false) @Nullable OffsetDateTime knownAt,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireNoDayBesides(request);
        RegistrationNumber number = Path.number(no);
        if (through.isBefore(from)) {
            throw Refusal.of(RefusalCode.PERIOD_RUNS_BACKWARDS, from, through).asException();
        }
        if (knownAt == null) {
            Known<List<KnownStretch>> known = standings.between(number, from, through);
            StandingText.tell(moment(known), response);
            return overPeriod(number, from, through, known);
        }
        requireKnown(number);
        return entries.entryAsKnownAt(number, knownAt.toInstant())
                .map(entry -> overPeriod(entry, from, through, knownAt))
                .orElseGet(() -> StandingAnswers.OverPeriod.of(
                        number, from, through, knownAt, 0, List.of(new Stretch(from, through, Standing.UNKNOWN))));
    }

    @GetMapping("/api/v1/public/standing/{no}")
    StandingAnswers.Public publicStanding(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable LocalDate on,
            HttpServletResponse response) {
        RegistrationNumber number = Path.number(no);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Known<Optional<KnownStanding>> known = standings.on(number, day, Arrival.ofRequest());
        KnownStanding standing = known.answer().orElseThrow(() -> Path.unknown(number));
        StandingText.tell(moment(known), response);
        return new StandingAnswers.Public(number, day, standing.careManager(), standing.chief());
    }

    private @Nullable OffsetDateTime moment(Known<?> known) {
        return StandingText.moment(known.at(), clock.getZone());
    }

    /** Who gives one end of a period did not ask about today. */
    private static void requireNoHalfOfAPeriod(HttpServletRequest request)
            throws MissingServletRequestParameterException {
        boolean from = request.getParameter("from") != null;
        if (from || request.getParameter("through") != null) {
            throw new MissingServletRequestParameterException(from ? "through" : "from", "LocalDate");
        }
    }

    /** Who gives a day and a period too asked one of two questions, and nobody can tell which. */
    private static void requireNoDayBesides(HttpServletRequest request) {
        if (request.getParameter("on") != null) {
            throw new BadParameterException("on", ValueFault.NOT_TOGETHER, "dayOrPeriod");
        }
    }

    private StandingAnswers.OverPeriod overPeriod(
            RegistrationNumber number, LocalDate from, LocalDate through, Known<List<KnownStretch>> known) {
        if (known.answer().isEmpty()) {
            throw Path.unknown(number);
        }
        return StandingAnswers.OverPeriod.of(
                number,
                from,
                through,
                moment(known),
                known.answer().getFirst().standing().version(),
                known.answer().stream()
                        .map(stretch -> stretch.toStretch().within(from, through))
                        .toList());
    }

    private StandingAnswers.OverPeriod overPeriod(
            RegisterEntry entry, LocalDate from, LocalDate through, OffsetDateTime knownAt) {
        return StandingAnswers.OverPeriod.of(
                entry.number(),
                from,
                through,
                knownAt,
                entry.version(),
                timeline(entry, knownAt).within(from, through));
    }

    private StandingTimeline timeline(RegisterEntry entry, OffsetDateTime knownAt) {
        return StandingTimeline.of(entry, ends.asKnownAt(knownAt.toInstant()));
    }

    private void requireKnown(RegistrationNumber number) {
        table.version(number).orElseThrow(() -> Path.unknown(number));
    }
}
