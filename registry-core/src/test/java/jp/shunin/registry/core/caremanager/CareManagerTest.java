package jp.shunin.registry.core.caremanager;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CareManagerRegistered;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Rule;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The aggregate around the decisions: it appends what they decide, and nothing when they refuse. */
class CareManagerTest {

    private static final RegistrationNumber NUMBER = new RegistrationNumber("13000001");
    private static final LocalDate TRAINED = LocalDate.of(2026, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** Midnight of 2026-11-21 in Tokyo, still the 20th in London. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T15:00:00Z"), ZoneOffset.UTC);

    private FixtureConfiguration<CareManager> register;

    @BeforeEach
    void setUp() {
        register = new AggregateTestFixture<>(CareManager.class);
        register.registerInjectableResource(new DecisionContexts(
                PrefecturePolicies.load(),
                Curricula.load(),
                measure -> Optional.empty(),
                Bars.NONE,
                PersonalData.IN_CLEAR,
                CLOCK));
    }

    @Test
    @DisplayName("A registration on the registry's day, in Asia/Tokyo, is the first event")
    void registers() {
        register.givenNoPriorActivity().when(registration(TODAY)).expectEvents(registered(TODAY));
    }

    @Test
    @DisplayName("X-4: a registration of tomorrow is refused, and nothing is recorded")
    void refusesTomorrow() {
        register.givenNoPriorActivity()
                .when(registration(TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(CommandRefused.class);
    }

    @Test
    @DisplayName("C-1, C-2: a card is issued to a registered person")
    void issuesACard() {
        register.given(registered(TODAY)).when(new IssueCard(NUMBER, TODAY)).expectEvents(firstCard());
    }

    @Test
    @DisplayName("C-1: a second card is refused while one is in force, and nothing is recorded")
    void refusesASecondCard() {
        register.given(registered(TODAY), firstCard())
                .when(new IssueCard(NUMBER, TODAY))
                .expectNoEvents()
                .expectException(CommandRefused.class);
    }

    @Test
    @DisplayName("T-6: a renewal without training is refused, and nothing is recorded")
    void refusesRenewalWithoutTraining() {
        register.given(registered(TODAY), firstCard())
                .when(new RenewCard(NUMBER, TODAY, true))
                .expectNoEvents()
                .expectException(CommandRefused.class);
    }

    private static RegisterCareManager registration(LocalDate day) {
        return new RegisterCareManager(NUMBER, Prefecture.TOKYO, day, TRAINED, Person.particulars());
    }

    private static CareManagerRegistered registered(LocalDate day) {
        return new CareManagerRegistered(
                NUMBER, Prefecture.TOKYO, day, TRAINED, Person.particulars(), null, List.of(Rule.X_4));
    }

    private static CardIssued firstCard() {
        return new CardIssued(
                NUMBER,
                1,
                TODAY,
                Prefecture.TOKYO,
                IssueOccasion.FIRST,
                Terms.term("2026-11-21", "2031-11-20"),
                null,
                null,
                List.of(Rule.C_1, Rule.C_2),
                List.of("CARD_VALIDITY/*"));
    }
}
