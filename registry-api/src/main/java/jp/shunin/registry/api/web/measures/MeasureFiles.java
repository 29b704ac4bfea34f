package jp.shunin.registry.api.web.measures;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.shunin.registry.api.bulk.Job;
import jp.shunin.registry.api.bulk.JobProblem;
import jp.shunin.registry.api.bulk.Jobs;
import jp.shunin.registry.api.export.CsvFile;
import jp.shunin.registry.api.export.Sheet;
import jp.shunin.registry.api.http.StreamedAnswer;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.projections.listing.Rows;
import jp.shunin.registry.projections.measure.CoverLine;
import jp.shunin.registry.projections.measure.CoveredPeople;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files about the application of a measure: whom it did not cover and why, and how it stands to all of its cohort. */
@Controller
@RequestMapping(MeasurePage.ADDRESS)
class MeasureFiles {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int AT_A_TIME = 1_000;

    private final KnownMeasures known;
    private final Jobs jobs;
    private final CoveredPeople people;
    private final Words words;

    MeasureFiles(KnownMeasures known, Jobs jobs, CoveredPeople people, Words words) {
        this.known = known;
        this.jobs = jobs;
        this.people = people;
        this.words = words;
    }

    /** Whom its newest application did not cover, as CSV. */
    @GetMapping("/report")
    void report(@PathVariable String id, HttpServletResponse response) {
        List<Job> applications = jobs.of(known.id(id));
        Sheet<JobProblem> sheet = Sheet.<JobProblem>named("適用されなかった方")
                .with("登録番号", problem -> problem.registrationNumber().value())
                .with("結果", problem -> words.say("jobs.Outcome." + problem.outcome()))
                .with("コード", JobProblem::code)
                .with("規則", JobProblem::rule)
                .with("理由", problem -> problem.detail(words.locale()));
        send(sheet, applications.isEmpty() ? each -> {} : problems(applications.getLast()), "report-" + id, response);
    }

    private Rows<JobProblem> problems(Job job) {
        return each -> {
            List<JobProblem> some = jobs.problems(job.jobId(), "", AT_A_TIME);
            while (!some.isEmpty()) {
                some.forEach(each);
                some = jobs.problems(
                        job.jobId(), some.getLast().registrationNumber().value(), AT_A_TIME);
            }
        };
    }

    /** How it stands to everyone in its cohort, by registration number and without names, as CSV. */
    @GetMapping("/people")
    void people(@PathVariable String id, HttpServletResponse response) {
        MeasureId measureId = known.id(id);
        Sheet<CoverLine> sheet = Sheet.<CoverLine>named("特例措置の対象者")
                .with("登録番号", line -> line.registrationNumber().value())
                .with("資格", line -> words.name(line.qualification()))
                .with("状態", line -> words.name(line.state()))
                .with("規則", line -> line.rule().id())
                .withDay("特例前の満了日", CoverLine::originalThrough)
                .withDay("適用後の満了日", CoverLine::after);
        people.list(measureId, known.measure(measureId), null)
                .whole(rows -> send(sheet, rows, "measure-" + id, response));
    }

    private static <R> void send(Sheet<R> sheet, Rows<R> rows, String name, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        StreamedAnswer.send(response, CSV, out -> CsvFile.write(sheet, rows, StandardCharsets.UTF_8, out));
    }
}
