package jp.shunin.registry.api.http;

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
import org.springframework.stereotype.Component;

/** The rosters of a prefecture (Q-6, T-5) that can be asked for: the same, with the same files, by the API and the pages. */
@Component
public class AskedRosters {

    private final Rosters rosters;
    private final Completions completions;
    private final Clock clock;

    AskedRosters(Rosters rosters, Completions completions, Clock clock) {
        this.rosters = rosters;
        this.completions = completions;
        this.clock = clock;
    }

    /** @param on today if null */
    public AskedRoster<RosterLine> chiefs(Prefecture prefecture, @Nullable LocalDate on) {
        LocalDate day = orToday(on);
        String file = "chiefs-" + prefecture.code() + "-" + day;
        return new AskedRoster<>("chiefs", file, RosterSheets.CHIEFS, rosters.chiefs(prefecture, day));
    }

    /** @param on today if null */
    public AskedRoster<RosterLine> careManagers(Prefecture prefecture, @Nullable LocalDate on) {
        LocalDate day = orToday(on);
        String file = "care-managers-" + prefecture.code() + "-" + day;
        return new AskedRoster<>(
                "care-managers", file, RosterSheets.CARE_MANAGERS, rosters.careManagers(prefecture, day));
    }

    public AskedRoster<CompletionLine> completions(Prefecture heldBy, Course course, FiscalYear year) {
        String file = "completions-%s-%s-%d".formatted(heldBy.code(), course, year.year());
        return new AskedRoster<>(
                "completions", file, RosterSheets.COMPLETIONS, completions.roster(heldBy, course, year));
    }

    /** @param within a time ahead, counted from today */
    public AskedRoster<LapsingLine> lapsing(Prefecture prefecture, Period within) {
        LocalDate today = LocalDate.now(clock);
        String file = "lapsing-%s-%s-%s".formatted(prefecture.code(), today, within);
        return new AskedRoster<>("lapsing", file, RosterSheets.LAPSING, rosters.lapsing(prefecture, today, within));
    }

    private LocalDate orToday(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }
}
