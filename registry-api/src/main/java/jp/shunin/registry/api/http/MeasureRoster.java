package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.shunin.registry.core.caremanager.CoverState;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.projections.measure.CoverLine;
import jp.shunin.registry.projections.measure.CoveredPeople;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is covered by a special measure: in pages as JSON, as a whole as CSV or Excel. */
@RestController
class MeasureRoster {

    private final MeasureReader measures;
    private final CoveredPeople people;

    MeasureRoster(MeasureReader measures, CoveredPeople people) {
        this.measures = measures;
        this.people = people;
    }

    @GetMapping(Path.SPECIAL_MEASURES + "/{id}/people")
    @Nullable
    ListAnswer<CoverLine> coveredPeople(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable CoverState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageRequest.USUAL) int limit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        MeasureId measureId = Path.measure(id);
        Measure measure = measures.measure(measureId).orElseThrow(() -> Path.unknownMeasure(id));
        AskedRoster<CoverLine> asked = new AskedRoster<>(
                "covered-people", "measure-" + id, RosterSheets.COVERED_PEOPLE, people.list(measureId, measure, state));
        return asked.answer(new PageRequest(cursor, limit), request, response);
    }
}
