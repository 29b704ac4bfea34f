package jp.shunin.registry.projections.processing;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.completion.CompletionTable;
import jp.shunin.registry.projections.following.Follower;
import jp.shunin.registry.projections.listing.ListingTables;
import jp.shunin.registry.projections.listing.Lists;
import jp.shunin.registry.projections.listing.UpToDate;
import jp.shunin.registry.projections.person.People;
import jp.shunin.registry.projections.person.PersonTable;
import jp.shunin.registry.projections.roster.LapseTable;
import jp.shunin.registry.projections.roster.RosterTable;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.transfer.TransferTable;

/** Puts together the lists: which tables there are, and how far they have come. */
public final class ListingWiring {

    private ListingWiring() {}

    /** The lists of a database, up to date at each question. */
    public static Lists lists(DataSource dataSource, JournalReader journal, CardEnds ends, People people) {
        ProcessorTokens tokens = new ProcessorTokens(dataSource);
        UpToDate upToDate = new UpToDate(
                dataSource,
                new EntryReader(journal),
                tables(dataSource, ends, people),
                () -> tokens.reachedByAll(Follower.PROCESSING_GROUP));
        return new Lists(dataSource, upToDate);
    }

    /** The position up to which all read models have come that follow the journal. */
    public static JournalPosition followed(DataSource dataSource) {
        return new ProcessorTokens(dataSource).reachedByAll(Follower.PROCESSING_GROUP);
    }

    static ListingTables tables(DataSource dataSource, CardEnds ends, People people) {
        return new ListingTables(
                dataSource,
                new PersonTable(dataSource, people),
                List.of(
                        new RosterTable(dataSource, ends),
                        new LapseTable(dataSource, ends),
                        new CompletionTable(dataSource),
                        new TransferTable(dataSource)));
    }
}
