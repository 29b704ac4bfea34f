package jp.shunin.registry.api.web.rosters;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.shunin.registry.api.export.Encodability.Unwritable;
import jp.shunin.registry.api.http.AskedRoster;
import jp.shunin.registry.api.http.AskedRosters;
import jp.shunin.registry.api.http.FileForm;
import jp.shunin.registry.api.http.PageRequest;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.web.OfferedPrefectures;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.projections.roster.LapseCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The rosters of a prefecture: on the screen in pages, and as files. */
@Controller
class RosterPages {

    private static final int ON_A_PAGE = 50;
    private static final int YEARS_OFFERED = 25;

    private static final Map<String, FileForm> FILES =
            Map.of("csv", FileForm.CSV, "excel", FileForm.EXCEL, "windows-31j", FileForm.CSV_WINDOWS_31J);

    private final AskedRosters rosters;
    private final LapseCounts counts;
    private final Clock clock;

    RosterPages(AskedRosters rosters, LapseCounts counts, Clock clock) {
        this.rosters = rosters;
        this.counts = counts;
        this.clock = clock;
    }

    @GetMapping("/rosters")
    String rosters(HttpServletRequest request, Model page) {
        page.addAttribute("kinds", RosterKind.openTo(Account.of(request)));
        return "rosters/index";
    }

    @GetMapping({"/rosters/lapsing", "/rosters/chiefs", "/rosters/care-managers", "/rosters/completions"})
    String roster(
            Asked asked,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Model page) {
        RosterKind kind = RosterKind.of(request);
        Account account = Account.of(request);
        OfferedPrefectures offered = OfferedPrefectures.to(account, asked.prefecture());
        page.addAttribute("kind", kind);
        page.addAttribute("kinds", RosterKind.openTo(account));
        page.addAttribute("offered", offered);
        page.addAttribute("asked", asked);
        page.addAttribute("months", Asked.MONTHS_AHEAD);
        page.addAttribute("courses", Course.values());
        page.addAttribute("years", years());
        page.addAttribute("year", asked.ofYear(years()));
        page.addAttribute("day", asked.day().orElse(LocalDate.now(clock)));
        asked(kind, asked, offered).ifPresent(roster -> {
            page.addAttribute("list", roster.page(new PageRequest(cursor, ON_A_PAGE)));
            page.addAttribute("first", cursor == null);
            if (kind == RosterKind.LAPSING) {
                page.addAttribute("chart", chart(offered.chosen(), asked));
            }
        });
        return "rosters/roster";
    }

    /** Before the file is asked for, what it could not hold is told, with whom it is about and where. */
    @GetMapping({
        "/rosters/lapsing/windows-31j",
        "/rosters/chiefs/windows-31j",
        "/rosters/care-managers/windows-31j",
        "/rosters/completions/windows-31j"
    })
    String windows31j(Asked asked, HttpServletRequest request, Model page) {
        RosterKind kind = RosterKind.of(request);
        page.addAttribute("kind", kind);
        page.addAttribute("asked", asked);
        Unwritable unwritable = whole(kind, asked, request).unwritable();
        page.addAttribute("total", unwritable.total());
        page.addAttribute(
                "cells", unwritable.cells().stream().map(UnwritableCell::of).toList());
        return "rosters/windows-31j";
    }

    @GetMapping({
        "/rosters/lapsing/file",
        "/rosters/chiefs/file",
        "/rosters/care-managers/file",
        "/rosters/completions/file"
    })
    void file(Asked asked, @RequestParam String form, HttpServletRequest request, HttpServletResponse response) {
        FileForm known = Optional.ofNullable(FILES.get(form))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        whole(RosterKind.of(request), asked, request).send(known, request, response);
    }

    private AskedRoster<?> whole(RosterKind kind, Asked asked, HttpServletRequest request) {
        return asked(kind, asked, OfferedPrefectures.to(Account.of(request), asked.prefecture()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /** The roster that is asked for; empty if nothing is, or nothing that can be read. */
    private Optional<AskedRoster<?>> asked(RosterKind kind, Asked asked, OfferedPrefectures offered) {
        Prefecture prefecture = offered.chosen();
        if (prefecture == null || !asked.isAsked() || asked.isDayUnreadable()) {
            return Optional.empty();
        }
        LocalDate day = asked.day().orElse(null);
        return Optional.of(
                switch (kind) {
                    case LAPSING -> rosters.lapsing(prefecture, asked.within());
                    case CHIEFS -> rosters.chiefs(prefecture, day);
                    case CARE_MANAGERS -> rosters.careManagers(prefecture, day);
                    case COMPLETIONS -> rosters.completions(prefecture, asked.ofCourse(), asked.ofYear(years()));
                });
    }

    private LapseChart chart(@Nullable Prefecture prefecture, Asked asked) {
        return LapseChart.of(
                counts.byMonth(Optional.ofNullable(prefecture).orElseThrow(), LocalDate.now(clock), asked.within()));
    }

    /** The fiscal years that can be chosen, this one first. */
    private List<FiscalYear> years() {
        int now = FiscalYear.of(LocalDate.now(clock)).year();
        return IntStream.range(0, YEARS_OFFERED)
                .mapToObj(back -> new FiscalYear(now - back))
                .toList();
    }
}
