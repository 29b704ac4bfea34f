package jp.shunin.registry.projections.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CoverState;
import jp.shunin.registry.core.caremanager.MeasureCover;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.projections.listing.ListQuery;
import jp.shunin.registry.projections.listing.Listing;
import jp.shunin.registry.projections.listing.Lists;
import jp.shunin.registry.projections.listing.SortKey;
import jp.shunin.registry.projections.person.ListedPerson;
import jp.shunin.registry.projections.person.People;
import org.jspecify.annotations.Nullable;

/** Who is covered by a special measure. The table narrows; the core says how the measure stands to each. */
public final class CoveredPeople {

    /** A card that a transfer replaced by one for the rest of its period (C-7) is the same period told twice. */
    private static final String IN_COHORT = """
        select registration_number, place, held, person_index.prefecture, %s
        from measure_expiry covered join person_index using (registration_number)
        where original_through between ? and ?
            and qualification = any (?)
            and prefectures @> array[?::text]
            and not ((held::jsonb ->> 'continued')::boolean and exists (
                select from measure_expiry rest
                where rest.registration_number = covered.registration_number
                    and rest.qualification = covered.qualification
                    and rest.original_through = covered.original_through
                    and rest.place > covered.place))\
        """.formatted(ListedPerson.COLUMNS);

    private static final SortKey BY_NUMBER_AND_PLACE =
            SortKey.of(SortKey.Column.text("registration_number"), SortKey.Column.number("place"));

    private final Lists lists;
    private final People people;
    private final Candidates candidates;

    public CoveredPeople(Lists lists, People people, Candidates candidates) {
        this.lists = lists;
        this.people = people;
        this.candidates = candidates;
    }

    /**
     * The people whose period the measure has extended, and those whom its cohort covers and whom it has not; up to date
     * as of now.
     *
     * @param only null for all
     */
    public Listing<CoverLine> list(MeasureId id, Measure measure, @Nullable CoverState only) {
        candidates.catchUp();
        MeasureTerms terms = measure.terms();
        List<Object> parameters = List.of(
                terms.cohort().expiresFrom(),
                terms.cohort().expiresThrough(),
                terms.covers().stream().map(Enum::name).toArray(String[]::new),
                terms.prefecture().code());
        return lists.of(
                new ListQuery<>(IN_COHORT, parameters, BY_NUMBER_AND_PLACE, row -> line(row, id, measure, only)));
    }

    private @Nullable CoverLine line(ResultSet row, MeasureId id, Measure measure, @Nullable CoverState only)
            throws SQLException {
        Optional<MeasureCover> cover =
                ExtendableJson.read(row.getString("held")).coverUnder(id, measure);
        return cover.isEmpty() || (only != null && cover.get().state() != only)
                ? null
                : CoverLine.from(row, people, cover.get());
    }
}
