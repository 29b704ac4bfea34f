package jp.shunin.registry.api.web.measures;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import org.springframework.stereotype.Component;

/** Says the terms of a measure. */
@Component("measureWords")
final class MeasureWords {

    private final Words words;

    MeasureWords(Words words) {
        this.words = words;
    }

    /** How long something is, in years, months and days. */
    public String length(Period length) {
        StringBuilder text = new StringBuilder();
        part(text, "measures.years", length.getYears());
        part(text, "measures.months", length.getMonths());
        part(text, "measures.days", length.getDays());
        return text.isEmpty()
                ? words.say("measures.days", "0")
                : text.toString().strip();
    }

    private void part(StringBuilder text, String key, int number) {
        if (number != 0) {
            text.append(words.say(number == 1 ? key + ".one" : key, String.valueOf(number)));
        }
    }

    /** Whom a measure covers. */
    public String cohort(MeasureTerms terms) {
        String text = words.say(
                "measures.cohort",
                terms.covers(),
                terms.cohort().expiresFrom(),
                terms.cohort().expiresThrough());
        LocalDate since = terms.cohort().includeTransferredInSince();
        return since == null ? text : text + words.say("measures.cohort.movedIn", since);
    }

    /** How long it extends, by sub-range of the cohort. */
    public List<String> extensions(MeasureTerms terms) {
        return terms.extensions().stream()
                .map(rule -> extension(rule, terms.cohort()))
                .toList();
    }

    private String extension(ExtensionRule rule, Cohort cohort) {
        LocalDate until = rule.until();
        Period period = rule.period();
        String length = until != null
                ? words.say("measures.until", until)
                : words.say("measures.by", length(period == null ? Period.ZERO : period));
        return rule.expiresFrom() == null && rule.expiresThrough() == null
                ? length
                : words.say(
                        "measures.range",
                        Objects.requireNonNullElse(rule.expiresFrom(), cohort.expiresFrom()),
                        Objects.requireNonNullElse(rule.expiresThrough(), cohort.expiresThrough()),
                        length);
    }
}
