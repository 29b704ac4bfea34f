package jp.shunin.registry.projections.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.listing.ListQuery;
import jp.shunin.registry.projections.listing.Listing;
import jp.shunin.registry.projections.listing.Lists;
import jp.shunin.registry.projections.listing.SortKey;
import jp.shunin.registry.projections.search.SearchTokens;
import jp.shunin.registry.projections.standing.TableDay;
import org.jspecify.annotations.Nullable;

/** Finds people by what is known of them. */
public final class PersonSearch {

    private static final String SELECT = """
        select person_index.registration_number, person_index.prefecture, %s,
            during is not null as registered,
            care_manager_from is not null as care_manager,
            chief_from is not null as chief
        from person_index left join roster_span
            on roster_span.registration_number = person_index.registration_number and during @> ?::date
        where true\
        """.formatted(ListedPerson.COLUMNS);

    /** In the register at last, or asking to move into it. */
    private static final String VISIBLE = """
        (person_index.prefecture = any(?) or exists (
            select from transfer
            where transfer.registration_number = person_index.registration_number
                and to_prefecture = any(?) and state = 'REQUESTED'))\
        """;

    private final Lists lists;
    private final People people;

    public PersonSearch(Lists lists, People people) {
        this.lists = lists;
        this.people = people;
    }

    /** Those who meet all criteria, by registration number. */
    public Listing<FoundPerson> find(PersonCriteria criteria) {
        LocalDate on = TableDay.within(criteria.on());
        Conditions conditions = new Conditions(on);
        conditions.add("starts_with(person_index.registration_number, ?)", criteria.number());
        conditions.addName(criteria.name(), people.tokens());
        conditions.add("starts_with(kana_key, ?)", token(criteria.kana(), people.tokens()::ofKana));
        conditions.add("birth_key = ?", token(criteria.dateOfBirth(), people.tokens()::ofBirth));
        conditions.addPrefecture(criteria.prefecture(), criteria.standing());
        conditions.addVisibility(criteria.visibleTo());
        return lists.of(new ListQuery<>(
                conditions.query(),
                conditions.values,
                SortKey.BY_NUMBER,
                row -> FoundPerson.from(row, people, criteria.on())));
    }

    private static <T> @Nullable String token(@Nullable T asked, Function<T, String> token) {
        return asked == null ? null : token.apply(asked);
    }

    private static final class Conditions {

        private final StringBuilder sql = new StringBuilder(SELECT);
        private final List<Object> values = new ArrayList<>();

        Conditions(LocalDate on) {
            values.add(on);
        }

        String query() {
            return sql.toString();
        }

        void add(String condition, @Nullable Object value) {
            if (value != null) {
                sql.append(" and ").append(condition);
                values.add(value);
            }
        }

        void addName(@Nullable String name, SearchTokens tokens) {
            if (name != null) {
                add(
                        "(starts_with(name_key, ?) or starts_with(former_name_key, ?) or starts_with(kana_key, ?))",
                        tokens.ofName(name));
                values.add(tokens.ofName(name));
                values.add(tokens.ofKana(name));
            }
        }

        void addPrefecture(@Nullable Prefecture prefecture, @Nullable ListedStanding standing) {
            String register = standing == null ? "person_index" : "roster_span";
            add(register + ".prefecture = ?", prefecture == null ? null : prefecture.code());
            if (standing != null) {
                sql.append(" and ").append(standing.condition());
            }
        }

        void addVisibility(@Nullable Set<Prefecture> visibleTo) {
            if (visibleTo != null) {
                String[] codes = visibleTo.stream().map(Prefecture::code).toArray(String[]::new);
                add(VISIBLE, codes);
                values.add(codes);
            }
        }
    }
}
