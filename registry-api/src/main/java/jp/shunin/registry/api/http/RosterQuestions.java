package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.projections.completion.CompletionLine;
import jp.shunin.registry.projections.completion.Completions;
import jp.shunin.registry.projections.roster.LapsingLine;
import jp.shunin.registry.projections.roster.RosterLine;
import jp.shunin.registry.projections.roster.Rosters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rosters of a prefecture (Q-6, T-5): in pages as JSON, as a whole as CSV or Excel. */
@RestController
@RequestMapping("/api/v1/rosters")
class RosterQuestions {

    private final Rosters rosters;
    private final Completions completions;
    private final Clock clock;

    RosterQuestions(Rosters rosters, Completions completions, Clock clock) {
        this.rosters = rosters;
        this.completions = completions;
        this.clock = clock;
    }

    @GetMapping("/chiefs")
    @Nullable
    ListAnswer<RosterLine> chiefs(
            @RequestParam String prefecture,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageRequest.USUAL) int limit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        Prefecture of = ListParameters.prefecture(prefecture);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        AskedRoster<RosterLine> asked =
                new AskedRoster<>("chiefs", "chiefs-" + prefecture + "-" + day, RosterSheets.CHIEFS);
        return asked.answer(rosters.chiefs(of, day), new PageRequest(cursor, limit), request, response);
    }

    @GetMapping("/care-managers")
    @Nullable
    ListAnswer<RosterLine> careManagers(
            @RequestParam String prefecture,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageRequest.USUAL) int limit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        Prefecture of = ListParameters.prefecture(prefecture);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        AskedRoster<RosterLine> asked = new AskedRoster<>(
                "care-managers", "care-managers-" + prefecture + "-" + day, RosterSheets.CARE_MANAGERS);
        return asked.answer(rosters.careManagers(of, day), new PageRequest(cursor, limit), request, response);
    }

    @GetMapping("/completions")
    @Nullable
    ListAnswer<CompletionLine> completions(
            @RequestParam String prefecture,
            @RequestParam Course course,
            @RequestParam int fiscalYear,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageRequest.USUAL) int limit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        Prefecture of = ListParameters.prefecture(prefecture);
        AskedRoster<CompletionLine> asked = new AskedRoster<>(
                "completions",
                "completions-%s-%s-%d".formatted(prefecture, course, fiscalYear),
                RosterSheets.COMPLETIONS);
        return asked.answer(
                completions.roster(of, course, new FiscalYear(fiscalYear)),
                new PageRequest(cursor, limit),
                request,
                response);
    }

    @GetMapping("/lapsing")
    @Nullable
    ListAnswer<LapsingLine> lapsing(
            @RequestParam String prefecture,
            @RequestParam Period within,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageRequest.USUAL) int limit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        Prefecture of = ListParameters.prefecture(prefecture);
        ListParameters.requireAhead("within", within);
        LocalDate today = LocalDate.now(clock);
        AskedRoster<LapsingLine> asked = new AskedRoster<>(
                "lapsing", "lapsing-%s-%s-%s".formatted(prefecture, today, within), RosterSheets.LAPSING);
        return asked.answer(rosters.lapsing(of, today, within), new PageRequest(cursor, limit), request, response);
    }
}
