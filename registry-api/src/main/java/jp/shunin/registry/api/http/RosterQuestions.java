package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.Period;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.projections.completion.CompletionLine;
import jp.shunin.registry.projections.roster.LapsingLine;
import jp.shunin.registry.projections.roster.RosterLine;
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

    private final AskedRosters rosters;

    RosterQuestions(AskedRosters rosters) {
        this.rosters = rosters;
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
        return rosters.chiefs(ListParameters.prefecture(prefecture), on)
                .answer(new PageRequest(cursor, limit), request, response);
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
        return rosters.careManagers(ListParameters.prefecture(prefecture), on)
                .answer(new PageRequest(cursor, limit), request, response);
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
        return rosters.completions(ListParameters.prefecture(prefecture), course, new FiscalYear(fiscalYear))
                .answer(new PageRequest(cursor, limit), request, response);
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
        return rosters.lapsing(of, within).answer(new PageRequest(cursor, limit), request, response);
    }
}
