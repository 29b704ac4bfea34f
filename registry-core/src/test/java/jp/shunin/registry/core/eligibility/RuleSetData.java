package jp.shunin.registry.core.eligibility;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An index and its files for tests: complete in themselves, with lines replaced or added. */
final class RuleSetData {

    static final String HEADER = "name,within,kind,value,rule,source,japanese,english";
    static final String INDEX = "index.csv";
    static final String NATIONAL = "national.csv";
    static final String OWN = "own.csv";

    private final Map<String, List<String>> files = new LinkedHashMap<>();

    private RuleSetData() {}

    static RuleSetData complete() {
        return new RuleSetData()
                .file(
                        INDEX,
                        "scope,course,fiscal_year_from,fiscal_year_through,file,notice,note",
                        "*,CHIEF,,,national.csv,notice of the ministry,",
                        "13,CHIEF,FY2023,FY2023,own.csv,notice of Tokyo,")
                .file(
                        NATIONAL,
                        HEADER,
                        ",,REFERENCE_DATE,DAY_OF_APPLICATION,E-1,notice,,",
                        ",,EXCLUDED_MONTHS,WHOLE_MONTHS,E-1,notice,,",
                        ",,OVERLAPPING_CERTIFICATES,COUNT_ONCE,E-1,notice,,",
                        "EXPERIENCE,,ONE_OF,,E-1,notice,経験,experience",
                        "MONTHS,EXPERIENCE,FULL_TIME_MONTHS,60,E-1,notice,60か月,60 months",
                        "LEADER,EXPERIENCE,CONFIRMED,LEADER_TRAINING,E-1,notice,リーダー,leader",
                        "TRAINING,,COMPLETED,SPECIALIZED_1,E-1,notice,研修,course",
                        ",TRAINING,COMPLETED_SINCE,2006-04-01,E-1,notice,,")
                .file(OWN, HEADER, ",,REFERENCE_DATE,2023-06-01,E-1,notice,,");
    }

    /** Adds lines to a file; in {@link #OWN} the first added is line 3, in {@link #INDEX} line 4. */
    RuleSetData and(String file, String... lines) {
        files.getOrDefault(file, List.of()).addAll(Arrays.asList(lines));
        return this;
    }

    /** Adds a file, or puts another in its place. */
    RuleSetData file(String name, String... lines) {
        files.put(name, new ArrayList<>(List.of(lines)));
        return this;
    }

    /** Replaces a line, counted from 1. */
    RuleSetData line(String file, int number, String line) {
        files.getOrDefault(file, List.of()).set(number - 1, line);
        return this;
    }

    RuleSetData without(String file, int number) {
        files.getOrDefault(file, List.of()).remove(number - 1);
        return this;
    }

    RuleSets read() {
        return RuleSets.read(INDEX, open(INDEX).orElseThrow(), this::open);
    }

    private Optional<Reader> open(String file) {
        return Optional.ofNullable(files.get(file)).map(lines -> new StringReader(String.join("\n", lines) + "\n"));
    }
}
