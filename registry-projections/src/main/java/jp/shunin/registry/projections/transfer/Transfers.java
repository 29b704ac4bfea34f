package jp.shunin.registry.projections.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.listing.ListQuery;
import jp.shunin.registry.projections.listing.Listing;
import jp.shunin.registry.projections.listing.Lists;
import jp.shunin.registry.projections.listing.SortKey;
import org.jspecify.annotations.Nullable;

/** The transfers in and out of a prefecture (M-4). */
public final class Transfers {

    private static final String SELECT = """
        select transfer.*, coalesce(decided_on, ?::date) - opened_on as age_in_days
        from transfer
        where %s = ?\
        """;

    /** So many days a request may wait before it is late. */
    public static final int DAYS_IN_TIME = 31;

    private static final String OPEN = """
        select count(*) as requests, count(*) filter (where ?::date - opened_on > ?) as late
        from transfer
        where %s = ? and state = 'REQUESTED'\
        """;

    private static final SortKey BY_REQUESTS = SortKey.of(SortKey.Column.number("requests"));

    private static final SortKey BY_AGE = SortKey.of(
            SortKey.Column.date("opened_on"),
            SortKey.Column.text("registration_number"),
            SortKey.Column.text("event_id"));

    private final Lists lists;

    public Transfers(Lists lists) {
        this.lists = lists;
    }

    /** The transfers of a prefecture, the oldest first; in every state if none is named. */
    public Listing<TransferLine> list(
            Prefecture prefecture, TransferDirection direction, @Nullable TransferState state, LocalDate today) {
        String select = SELECT.formatted(direction.ownColumn());
        List<Object> parameters = new ArrayList<>(List.of(today, prefecture.code()));
        if (state != null) {
            select += " and state = ?";
            parameters.add(state.name());
        }
        return lists.of(new ListQuery<>(select, parameters, BY_AGE, TransferLine::from));
    }

    /** How many requests wait for a decision. */
    public OpenRequests open(Prefecture prefecture, TransferDirection direction, LocalDate today) {
        return lists.of(new ListQuery<>(
                        OPEN.formatted(direction.ownColumn()),
                        List.of(today, DAYS_IN_TIME, prefecture.code()),
                        BY_REQUESTS,
                        row -> new OpenRequests(row.getInt("requests"), row.getInt("late"))))
                .page(null, 1)
                .items()
                .getFirst();
    }
}
