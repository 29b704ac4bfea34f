package jp.shunin.registry.api.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.standing.Lane;
import jp.shunin.registry.core.standing.LaneContent;
import jp.shunin.registry.core.standing.LaneContent.Carded;
import jp.shunin.registry.core.standing.LaneContent.Certified;
import jp.shunin.registry.core.standing.LaneContent.Prohibited;
import jp.shunin.registry.core.standing.LaneContent.Registered;
import jp.shunin.registry.core.standing.LaneContent.Stands;
import jp.shunin.registry.core.standing.LanePiece;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.ReasonCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PicturePropertiesTest {

    private static final LocalDate BEGIN = LocalDate.of(2004, 2, 29);

    /** Pieces of a lane by their gaps and lengths in days: many of one day, some of centuries, the last may be open. */
    private static Arbitrary<List<LanePiece>> lane(LaneContent content) {
        Arbitrary<Long> days = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(1L)),
                Tuple.of(6, Arbitraries.longs().between(1, 2000)),
                Tuple.of(1, Arbitraries.longs().between(10_000, 200_000)));
        Arbitrary<Long> gaps = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(1, Arbitraries.longs().between(1, 900)));
        return Combinators.combine(
                        Combinators.combine(gaps, days).as(Tuple::of).list().ofMaxSize(30), Arbitraries.of(true, false))
                .as((lengths, open) -> {
                    List<LanePiece> pieces = new ArrayList<>();
                    LocalDate from = BEGIN;
                    for (Tuple.Tuple2<Long, Long> next : lengths) {
                        from = from.plusDays(next.get1());
                        LocalDate through = from.plusDays(next.get2() - 1);
                        boolean last = pieces.size() == lengths.size() - 1;
                        pieces.add(new LanePiece(from, last && open ? null : through, content));
                        from = through.plusDays(1);
                    }
                    return pieces;
                });
    }

    @Provide
    Arbitrary<List<LanePiece>> pieces() {
        LaneContent standing =
                new Stands(Stands.As.NEITHER, true, List.of(new Reason(ReasonCode.CARD_EXPIRED, BEGIN, "e", Rule.C_3)));
        Arbitrary<String> rare = Arbitraries.of("𠮷髙﨑", "辻\uDB40\uDD00", "<&\"'>", "\u0000\uD842", "مرحبا", "第1号");
        Arbitrary<List<LanePiece>> certificates = rare.flatMap(no -> lane(new Certified(no, Rule.K_1, "e")));
        return Combinators.combine(
                        lane(new Registered(Prefecture.TOKYO, true, "e")),
                        lane(new Carded(1, false, Rule.C_1, "e")),
                        certificates,
                        lane(new Prohibited("e")),
                        lane(standing))
                .as((one, two, three, four, five) -> List.of(one, two, three, four, five).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    @Property(tries = 150)
    @Label("the stretches of a lane never overlap, can be seen, and lie within the picture")
    void stretchesLieWithinThePicture(@ForAll("pieces") List<LanePiece> pieces) {
        Picture picture = picture(pieces, BEGIN.plusYears(9));

        for (Lane lane : Lane.values()) {
            List<Placed> placed = picture.placed(lane);
            assertThat(placed)
                    .allMatch(each -> each.from() >= picture.scale().left() - 0.001
                            && each.to() <= picture.scale().right() + 0.001
                            && each.width() >= Placed.LEAST_WIDTH - 0.001);
            IntStream.range(1, placed.size())
                    .forEach(i -> assertThat(placed.get(i).from())
                            .isGreaterThanOrEqualTo(placed.get(i - 1).to() - 0.001));
        }
    }

    @Property(tries = 60)
    @Label("the picture is well-formed XML without style or script, and each stretch leads to a row that is there")
    void isWellFormed(@ForAll("pieces") List<LanePiece> pieces, @ForAll("days") LocalDate on) throws Exception {
        Timeline timeline = Timeline.of("13059999", pieces, on, RegisterWords.in(Locale.JAPANESE), "t");

        Document svg = parsed(timeline.svg());
        List<String> links = IntStream.range(0, svg.getElementsByTagName("a").getLength())
                .mapToObj(i -> svg.getElementsByTagName("a").item(i))
                .map(link -> link.getAttributes().getNamedItem("href").getNodeValue())
                .toList();
        assertThat(timeline.rows()).hasSameSizeAs(pieces);
        assertThat(timeline.rows().stream().map(row -> "#" + row.id()).toList()).containsAll(links);
        assertThat(timeline.svg()).doesNotContain("style=", "<style", "<script");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.MIN, LocalDate.of(1, 1, 1), BEGIN, LocalDate.of(2026, 11, 21), LocalDate.MAX);
    }

    private static Picture picture(List<LanePiece> pieces, LocalDate on) {
        RegisterWords words = RegisterWords.in(Locale.ENGLISH);
        List<TimelineRow> rows =
                pieces.stream().map(piece -> TimelineRow.of("r", piece, words)).toList();
        return new Picture("13059999", pieces, rows, on, words, "t");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
