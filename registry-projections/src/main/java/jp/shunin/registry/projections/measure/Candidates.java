package jp.shunin.registry.projections.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.Extendable;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.projections.standing.EntryReader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom a measure may concern (S-4): everybody with a qualification of its kinds whose original expiry lies in the cohort,
 * and who ever stood in the prefecture's register. It narrows and does not decide: more people are candidates than are
 * covered, and nobody who is covered is missing.
 *
 * <p>In the order of the registration numbers, page by page: the register may be large.
 */
public final class Candidates {

    private static final int PAGE = 2_000;
    private static final String BEGINNING = "";

    private static final String IN_COHORT = """
        from measure_expiry
        where original_through between :from and :through
            and qualification = any (:covers)
            and prefectures @> array[cast(:prefecture as text)]
            and registration_number > :after
        """;

    private static final String NUMBERS =
            "select distinct registration_number " + IN_COHORT + " order by registration_number limit :limit";

    private static final String HELD = "select registration_number, held " + IN_COHORT + " and registration_number in ("
            + NUMBERS + ") order by registration_number, place";

    private final JdbcClient jdbc;
    private final ExpiryTable table;
    private final EntryReader entries;

    public Candidates(DataSource dataSource, EntryReader entries, CardEnds ends) {
        this.jdbc = JdbcClient.create(dataSource);
        this.table = new ExpiryTable(dataSource, ends);
        this.entries = entries;
    }

    /** Writes what the table lacks, so that all that had been recorded before is found after. */
    public void catchUp() {
        String after = BEGINNING;
        for (List<RegistrationNumber> behind = table.behind(after, PAGE);
                !behind.isEmpty();
                behind = table.behind(after, PAGE)) {
            table.keepEntries(behind.stream()
                    .flatMap(number -> entries.entry(number).stream())
                    .toList());
            after = behind.getLast().value();
        }
    }

    /** How many there are. */
    public long count(MeasureTerms terms) {
        return asked("select count(distinct registration_number) " + IN_COHORT, terms, null)
                .query(Long.class)
                .single();
    }

    /** The next numbers, at most so many. */
    public List<RegistrationNumber> numbers(MeasureTerms terms, @Nullable RegistrationNumber after, int limit) {
        return asked(NUMBERS, terms, after)
                .param("limit", limit)
                .query((row, _) -> new RegistrationNumber(row.getString(1)))
                .list();
    }

    /** The next people with what they hold, at most so many. */
    public List<Candidate> page(MeasureTerms terms, @Nullable RegistrationNumber after, int limit) {
        Map<RegistrationNumber, List<Extendable>> held = new LinkedHashMap<>();
        asked(HELD, terms, after).param("limit", limit).query(row -> {
            held.computeIfAbsent(new RegistrationNumber(row.getString(1)), _ -> new ArrayList<>())
                    .add(ExtendableJson.read(row.getString(2)));
        });
        return held.entrySet().stream()
                .map(person -> new Candidate(person.getKey(), List.copyOf(person.getValue())))
                .toList();
    }

    /** Hands all of them on, never more than a page in memory. */
    public void forEach(MeasureTerms terms, Consumer<Candidate> consumer) {
        RegistrationNumber after = null;
        for (List<Candidate> page = page(terms, after, PAGE); !page.isEmpty(); page = page(terms, after, PAGE)) {
            page.forEach(consumer);
            after = page.getLast().registrationNumber();
        }
    }

    private JdbcClient.StatementSpec asked(String statement, MeasureTerms terms, @Nullable RegistrationNumber after) {
        return jdbc.sql(statement)
                .param("from", terms.cohort().expiresFrom())
                .param("through", terms.cohort().expiresThrough())
                .param("covers", terms.covers().stream().map(Enum::name).toArray(String[]::new))
                .param("prefecture", terms.prefecture().code())
                .param("after", after == null ? BEGINNING : after.value());
    }
}
