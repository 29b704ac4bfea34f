package jp.shunin.registry.core.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.Lives;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.standing.LaneContent.Extended;
import jp.shunin.registry.core.standing.LaneContent.Registered;
import jp.shunin.registry.core.standing.LaneContent.Stands;
import jp.shunin.registry.core.time.OpenEnd;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LanesPropertiesTest {

    @Provide
    Arbitrary<Person> lives() {
        return Lives.lives();
    }

    @Property(tries = 200)
    @Label("the pieces of a lane follow one another in order and never overlap, and neighbours differ")
    void piecesNeverOverlap(@ForAll("lives") Person person) {
        List<LanePiece> all = Lanes.of(person.entry(), CardEnds.AS_GIVEN);

        Arrays.stream(Lane.values()).forEach(lane -> {
            List<LanePiece> pieces =
                    all.stream().filter(piece -> piece.lane() == lane).toList();
            IntStream.range(1, pieces.size()).forEach(i -> {
                LanePiece before = pieces.get(i - 1);
                assertThat(pieces.get(i).from()).isAfter(OpenEnd.of(before.through()));
                assertThat(pieces.get(i).content().equals(before.content())
                                && before.contains(pieces.get(i).from().minusDays(1)))
                        .isFalse();
            });
        });
    }

    @Property(tries = 100)
    @Label("on every day since the registration the lanes say what the standing says, and what the entry holds")
    void lanesSayWhatTheStandingSays(@ForAll("lives") Person person) {
        RegisterEntry entry = person.entry();
        List<LanePiece> pieces = Lanes.of(entry, CardEnds.AS_GIVEN);

        entry.registeredOn().datesUntil(entry.registeredOn().plusYears(20)).forEach(day -> {
            Standing standing = StandingTimeline.standingOn(entry, day, CardEnds.AS_GIVEN);
            assertThat(contents(pieces, day, Stands.class)).containsExactly(Stands.of(standing));
            assertThat(contents(pieces, day, Registered.class))
                    .hasSize(standing.registration().registered() ? 1 : 0);
            assertThat(pieces.stream().filter(piece -> piece.lane() == Lane.CARD && piece.contains(day)))
                    .hasSize(entry.cardOn(day).isPresent() ? 1 : 0);
            assertThat(contents(pieces, day, Extended.class).stream()
                            .anyMatch(extended -> extended.lane() == Lane.CHIEF_CERTIFICATE))
                    .isEqualTo(entry.certificateOn(day)
                            .filter(held -> day.isAfter(held.term().originalEnd()))
                            .isPresent());
        });
    }

    private static <C extends LaneContent> List<C> contents(List<LanePiece> pieces, LocalDate day, Class<C> kind) {
        return pieces.stream()
                .filter(piece -> piece.contains(day))
                .map(LanePiece::content)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
