package jp.shunin.registry.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

@Label("A position in the journal")
class JournalPositionTest {

    private static final Serializer SERIALIZER = PositionSerializer.create();

    @Provide
    static Arbitrary<JournalPosition> positions() {
        // Few tickets, so that positions often share one.
        Arbitrary<Long> numbers = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3), Arbitraries.longs().between(0, Long.MAX_VALUE));
        return Combinators.combine(numbers, numbers).as(JournalPosition::new);
    }

    @Property
    @Label("is read back from its text form")
    void textForm(@ForAll("positions") JournalPosition position) {
        assertThat(JournalPosition.parse(position.toString())).isEqualTo(position);
    }

    @Property
    @Label("covers another exactly when it is not before it")
    void covering(@ForAll("positions") JournalPosition one, @ForAll("positions") JournalPosition other) {
        assertThat(one.covers(other)).isEqualTo(one.compareTo(other) >= 0);
        assertThat(one.covers(other) || other.covers(one)).isTrue();
        assertThat(one.samePositionAs(other)).isEqualTo(one.equals(other));
    }

    @Property
    @Label("has bounds with another: the lower is covered by both, the upper covers both, each is one of the two")
    void bounds(@ForAll("positions") JournalPosition one, @ForAll("positions") JournalPosition other) {
        JournalPosition lower = one.lowerBound(other);
        JournalPosition upper = one.upperBound(other);

        assertThat(one.covers(lower) && other.covers(lower)).isTrue();
        assertThat(upper.covers(one) && upper.covers(other)).isTrue();
        assertThat(new JournalPosition[] {lower, upper}).containsExactlyInAnyOrder(one, other);
        assertThat(lower).isEqualTo(other.lowerBound(one));
        assertThat(upper).isEqualTo(other.upperBound(one));
    }

    @Property
    @Label("orders by ticket, then by sequence, transitively")
    void order(
            @ForAll("positions") JournalPosition a,
            @ForAll("positions") JournalPosition b,
            @ForAll("positions") JournalPosition c) {
        assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.compareTo(b) <= 0 && b.compareTo(c) <= 0 && a.compareTo(c) > 0)
                .isFalse();
    }

    @Property
    @Label("survives the token store, as it is and within a replay")
    void serialized(@ForAll("positions") JournalPosition position) {
        assertThat(storedAndLoaded(position)).isEqualTo(position);
        TrackingToken replay = ReplayToken.createReplayToken(position, JournalPosition.BEGINNING);
        assertThat(storedAndLoaded(replay)).isEqualTo(replay);
    }

    private static Object storedAndLoaded(TrackingToken token) {
        SerializedObject<String> stored = SERIALIZER.serialize(token, String.class);
        return SERIALIZER.deserialize(stored);
    }

    @Property
    @Label("refuses any other text, and says what a position looks like")
    void otherText(@ForAll @StringLength(max = 12) String text) {
        boolean position = text.equals("0") || text.matches("[0-9]+-[0-9]+");
        if (!position) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JournalPosition.parse(text))
                    .withMessageContaining("812-45");
        }
    }

    @Example
    @Label("reads 0 as the beginning, and 812-45 as ticket 812, sequence 45")
    void examples() {
        assertThat(JournalPosition.parse("0")).isEqualTo(JournalPosition.BEGINNING);
        assertThat(JournalPosition.parse("812-45")).isEqualTo(new JournalPosition(812, 45));
        assertThat(new JournalPosition(812, 45)).hasToString("812-45");
        assertThat(new JournalPosition(812, 45)).isGreaterThan(new JournalPosition(99, 100));
        assertThat(new JournalPosition(812, 45)).isLessThan(new JournalPosition(812, 46));
    }

    @Example
    @Label("refuses signs, blanks, other digits, missing halves and numbers that are too large")
    void malformed() {
        for (String text : new String[] {
            "", "1", "00", "-", "812-", "-45", "812--45", "-812-45", "+8-4", " 812-45", "８１２-４５", "1-2-3", "0x1-2"
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> JournalPosition.parse(text));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JournalPosition.parse("9223372036854775808-0"))
                .withMessageContaining("812-45");
    }

    @Example
    @Label("is never negative")
    void negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JournalPosition(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new JournalPosition(0, -1));
    }

    @Example
    @Label("covers no token at all, and knows no tokens of other journals")
    void foreign() {
        assertThat(JournalPosition.BEGINNING.covers(null)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JournalPosition.BEGINNING.covers(new GlobalSequenceTrackingToken(1)));
    }
}
