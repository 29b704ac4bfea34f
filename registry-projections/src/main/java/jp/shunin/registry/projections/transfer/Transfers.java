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
}
