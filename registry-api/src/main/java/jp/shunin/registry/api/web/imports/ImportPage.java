package jp.shunin.registry.api.web.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.shunin.registry.api.http.ImportResultFile;
import jp.shunin.registry.api.http.ProblemTexts;
import jp.shunin.registry.api.http.ToldJobs;
import jp.shunin.registry.api.http.UnknownImportException;
import jp.shunin.registry.api.imports.Import;
import jp.shunin.registry.api.imports.ImportDesk;
import jp.shunin.registry.api.imports.ImportOrder;
import jp.shunin.registry.api.imports.ImportState;
import jp.shunin.registry.api.imports.Imports;
import jp.shunin.registry.api.imports.NumberedProblem;
import jp.shunin.registry.api.imports.ProblemPlace;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.web.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One file: what the check has found, the confirmation, the run, and what became of it. */
@Controller
@RequestMapping("/imports/{importId}")
class ImportPage {

    private static final int PROBLEMS = 100;
    private static final String HERE = "redirect:/imports/{importId}";

    private final Imports imports;
    private final ImportDesk desk;
    private final ImportResultFile results;
    private final ToldJobs jobs;
    private final Words words;

    ImportPage(Imports imports, ImportDesk desk, ImportResultFile results, ToldJobs jobs, Words words) {
        this.imports = imports;
        this.desk = desk;
        this.results = results;
        this.jobs = jobs;
        this.words = words;
    }

    /**
     * How it stands.
     *
     * @param code which problems are to be shown; all if empty
     * @param after the place in the list after which they are
     */
    @GetMapping
    String one(
            @PathVariable String importId,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            Model page) {
        Import imported = find(importId);
        UUID id = imported.importId();
        ProblemPlace place = place(after);
        List<NumberedProblem> problems = code.isEmpty()
                ? imports.problems(id, place, null, PROBLEMS)
                : imports.problemsOf(id, code, place, PROBLEMS);
        page.addAttribute("imported", imported);
        page.addAttribute("told", jobs.find(jobId(imported), words.locale()));
        page.addAttribute("counts", imports.problemCounts(id));
        page.addAttribute("problems", problems);
        page.addAttribute("locale", words.locale());
        page.addAttribute("code", code);
        page.addAttribute(
                "next",
                problems.size() < PROBLEMS ? null : problems.getLast().place().toString());
        page.addAttribute("same", same(imported));
        page.addAttribute("failure", failure(imported));
        page.addAttribute("working", isAtWork(imported));
        page.addAttribute("mayRun", AccessTable.admits(Account.of(request), "POST", "/imports/{importId}/run"));
        return "imports/one";
    }

    private static String jobId(Import imported) {
        Import.Run run = imported.run();
        return (run == null ? imported.checkId() : run.runId()).toString();
    }

    private static boolean isAtWork(Import imported) {
        return imported.state() == ImportState.CHECKING || imported.state() == ImportState.RUNNING;
    }

    /** The same file, handed in before or since. */
    private @Nullable Import same(Import imported) {
        return imports.findOtherSame(imported).orElse(null);
    }

    private @Nullable String failure(Import imported) {
        String code = imported.failure();
        return code == null
                ? null
                : ProblemTexts.text(words.locale(), "detail." + code, String.valueOf(imported.failureLine()));
    }

    /** Starts what was checked. Who starts it confirms the encoding. */
    @PostMapping("/run")
    String run(
            @PathVariable String importId,
            @RequestParam(defaultValue = "") String encoding,
            @RequestParam(defaultValue = "false") boolean onlyRowsWithoutErrors,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable String basis,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Import imported = find(importId);
        if (imported.run() == null) {
            desk.start(new ImportOrder(
                    imported.importId(),
                    encoding,
                    onlyRowsWithoutErrors,
                    Account.of(request).name(),
                    request.getRemoteAddr(),
                    said(note),
                    said(basis)));
            redirect.addFlashAttribute("notice", words.say("imports.started"));
        }
        return HERE;
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @PostMapping("/cancellation")
    String cancel(@PathVariable String importId, RedirectAttributes redirect) {
        if (imports.cancel(find(importId).importId())) {
            redirect.addFlashAttribute("notice", words.say("imports.cancelled"));
        }
        return HERE;
    }

    @PostMapping("/deletion")
    String delete(@PathVariable String importId, RedirectAttributes redirect) {
        Optional<UUID> known = imports.find(id(importId)).map(Import::importId);
        if (known.isPresent() && !imports.delete(known.get())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute("notice", words.say("imports.deleted"));
        return "redirect:/imports";
    }

    /** A line for each row of the file, as CSV. */
    @GetMapping("/result")
    void result(@PathVariable String importId, HttpServletResponse response) {
        Import imported = find(importId);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("import-" + importId + ".csv")
                        .build()
                        .toString());
        results.send(imported, response);
    }

    private Import find(String importId) {
        return imports.find(id(importId)).orElseThrow(UnknownImportException::new);
    }

    /** An id that cannot be one is an unknown id. */
    private static UUID id(String importId) {
        try {
            return UUID.fromString(importId);
        } catch (IllegalArgumentException noId) {
            throw new UnknownImportException();
        }
    }

    private static ProblemPlace place(String after) {
        try {
            return after.isEmpty() ? ProblemPlace.BEGINNING : ProblemPlace.parse(after);
        } catch (IllegalArgumentException noPlace) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no place of a problem", noPlace);
        }
    }
}
