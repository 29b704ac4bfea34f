package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.standing.StandingOnDate;
import jp.shunin.registry.projections.standing.StandingQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questions. Now is answered from the table, "as known at" from the journal up to that moment. */
@RestController
class StandingQuestions {

    private final StandingQueries standings;
    private final EntryReader entries;
    private final CardEnds ends;
    private final Clock clock;

    StandingQuestions(StandingQueries standings, EntryReader entries, CardEnds ends, Clock clock) {
        this.standings = standings;
        this.entries = entries;
        this.ends = ends;
        this.clock = clock;
    }

    @GetMapping(Path.CARE_MANAGERS + "/{no}/standing")
    StandingAnswers.OnDate standing(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable OffsetDateTime knownAt,
            HttpServletRequest request)
            throws MissingServletRequestParameterException {
        requireNoHalfOfAPeriod(request);
        RegistrationNumber number = Path.number(no);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        if (knownAt == null) {
            StandingOnDate now = standings.on(number, day).orElseThrow(() -> Path.unknown(number));
            return StandingAnswers.OnDate.of(number, day, null, now.version(), now.standing());
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
            params = {"from", "through"})
    StandingAnswers.OverPeriod standingOver(
            @PathVariable String no,
            @RequestParam LocalDate from,
            @RequestParam LocalDate through,
            @RequestParam(required = false) @Nullable OffsetDateTime knownAt,
            HttpServletRequest request) {
        requireNoDayBesides(request);
        RegistrationNumber number = Path.number(no);
        if (through.isBefore(from)) {
            throw Refusal.of(RefusalCode.PERIOD_RUNS_BACKWARDS, from, through).asException();
        }
        long known = requireKnown(number);
        if (knownAt == null) {
            List<Stretch> stretches = standings.between(number, from, through).stream()
                    .map(stretch -> stretch.within(from, through))
                    .toList();
            return StandingAnswers.OverPeriod.of(number, from, through, null, known, stretches);
        }
        return entries.entryAsKnownAt(number, knownAt.toInstant())
                .map(entry -> overPeriod(entry, from, through, knownAt))
                .orElseGet(() -> StandingAnswers.OverPeriod.of(
                        number, from, through, knownAt, 0, List.of(new Stretch(from, through, Standing.UNKNOWN))));
    }

    @GetMapping("/api/v1/public/standing/{no}")
    StandingAnswers.Public publicStanding(
            @PathVariable String no, @RequestParam(required = false) @Nullable LocalDate on) {
        RegistrationNumber number = Path.number(no);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Standing standing = standings
                .on(number, day)
                .orElseThrow(() -> Path.unknown(number))
                .standing();
        return new StandingAnswers.Public(
                number, day, standing.careManager().valid(), standing.chief().valid());
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

    private long requireKnown(RegistrationNumber number) {
        return standings.version(number).orElseThrow(() -> Path.unknown(number));
    }
}
