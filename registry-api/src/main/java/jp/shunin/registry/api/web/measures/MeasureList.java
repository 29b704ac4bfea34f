package jp.shunin.registry.api.web.measures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.api.bulk.Job;
import jp.shunin.registry.api.bulk.Jobs;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.web.Surroundings;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The measures of the prefectures of whoever looks; of all prefectures for whoever acts for none. */
@Controller
class MeasureList {

    private static final int A_PAGE = 50;

    private final MeasureReader measures;
    private final Jobs jobs;
    private final Surroundings surroundings;

    MeasureList(MeasureReader measures, Jobs jobs, Surroundings surroundings) {
        this.measures = measures;
        this.jobs = jobs;
        this.surroundings = surroundings;
    }

    /**
     * A line of the list.
     *
     * @param job the newest application; null before the first
     */
    record Line(MeasureId id, MeasureLife life, @Nullable Job job) {

        public Measure measure() {
            return life.measure();
        }
    }

    @GetMapping("/measures")
    String all(@RequestParam(defaultValue = "") String after, HttpServletRequest request, Model page) {
        List<MeasureId> ids = ids(after);
        page.addAttribute("measures", ids.stream().flatMap(this::line).toList());
        page.addAttribute("next", ids.size() < A_PAGE ? null : ids.getLast());
        page.addAttribute("mayDeclare", AccessTable.admits(Account.of(request), "POST", MeasureWizard.ADDRESS));
        return "measures/all";
    }

    private List<MeasureId> ids(String after) {
        List<Prefecture> own = surroundings.ownPrefectures();
        return own.isEmpty()
                ? measures.ids(null, after, A_PAGE)
                : own.stream()
                        .flatMap(prefecture -> measures.ids(prefecture, after, A_PAGE).stream())
                        .sorted(Comparator.comparing(MeasureId::value))
                        .limit(A_PAGE)
                        .toList();
    }

    private Stream<Line> line(MeasureId id) {
        List<Job> ofMeasure = jobs.of(id);
        Job newest = ofMeasure.isEmpty() ? null : ofMeasure.getLast();
        return MeasureLife.of(measures.events(id)).map(life -> new Line(id, life, newest)).stream();
    }
}
