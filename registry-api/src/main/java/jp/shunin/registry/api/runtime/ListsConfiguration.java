package jp.shunin.registry.api.runtime;

import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.completion.Completions;
import jp.shunin.registry.projections.listing.Lists;
import jp.shunin.registry.projections.measure.Candidates;
import jp.shunin.registry.projections.measure.CoveredPeople;
import jp.shunin.registry.projections.person.People;
import jp.shunin.registry.projections.person.PersonSearch;
import jp.shunin.registry.projections.processing.ListingWiring;
import jp.shunin.registry.projections.roster.LapseCounts;
import jp.shunin.registry.projections.roster.Lapses;
import jp.shunin.registry.projections.roster.Rosters;
import jp.shunin.registry.projections.transfer.Transfers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the lists of many people. */
@Configuration(proxyBeanMethods = false)
class ListsConfiguration {

    @Bean
    Lists lists(DataSource dataSource, JournalReader journal, CardEnds ends, People people) {
        return ListingWiring.lists(dataSource, journal, ends, people);
    }

    @Bean
    Rosters rosters(Lists lists, People people) {
        return new Rosters(lists, people);
    }

    @Bean
    Lapses lapses(Lists lists) {
        return new Lapses(lists);
    }

    @Bean
    LapseCounts lapseCounts(Lists lists) {
        return new LapseCounts(lists);
    }

    @Bean
    Completions completions(Lists lists, People people) {
        return new Completions(lists, people);
    }

    @Bean
    Transfers transfers(Lists lists) {
        return new Transfers(lists);
    }

    @Bean
    CoveredPeople coveredPeople(Lists lists, People people, Candidates candidates) {
        return new CoveredPeople(lists, people, candidates);
    }

    @Bean
    PersonSearch personSearch(Lists lists, People people) {
        return new PersonSearch(lists, people);
    }
}
