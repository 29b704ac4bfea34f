package jp.shunin.registry.api.web.measures;

import java.util.Map;
import jp.shunin.registry.api.web.form.Typed;
import jp.shunin.registry.api.web.measures.Draft.Step;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** What each step shows, of a declaration as of an amendment. */
final class WizardView {

    static final String TEMPLATE = "measures/wizard";

    private WizardView() {}

    /**
     * Fills the page of a step.
     *
     * @param address of the steps
     * @param wrong what is told to be wrong, by the field
     */
    static void fill(String address, Step step, Draft draft, Map<String, String> wrong, Model page) {
        page.addAttribute("address", address);
        page.addAttribute("step", step);
        page.addAttribute("at", step.number());
        page.addAttribute("draft", draft);
        page.addAttribute("rows", draft.rows());
        page.addAttribute("most", ExtensionRow.MOST);
        page.addAttribute("besides", draft.besides(step));
        page.addAttribute("wrong", wrong);
        page.addAttribute("self", self(address, step, draft));
    }

    /** An empty row more, for another sub-range of the cohort. */
    static void addRow(Draft draft, Model page) {
        page.addAttribute(
                "rows", ExtensionRow.all().limit(draft.rows().size() + 1L).toList());
    }

    /** The address of a step with all that was typed, where it is found again by whoever has to sign in once more. */
    private static String self(String address, Step step, Draft draft) {
        UriComponentsBuilder self = UriComponentsBuilder.fromPath(address).queryParam("step", step.number());
        draft.besides(Step.CHECK).forEach((field, value) -> self.queryParam(field, "{" + field + "}"));
        return self.queryParam(Typed.KEY, draft.key())
                .encode()
                .buildAndExpand(draft.values())
                .toUriString();
    }
}
