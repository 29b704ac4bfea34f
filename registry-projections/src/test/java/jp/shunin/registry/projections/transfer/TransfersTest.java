package jp.shunin.registry.projections.transfer;

import static jp.shunin.registry.projections.transfer.TransferDirection.IN;
import static jp.shunin.registry.projections.transfer.TransferDirection.OUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M-4: the transfers of a prefecture")
class TransfersTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 7, 1);

    private final Life hanako = Life.of(59_001);
    private final Register register = Register.empty();
    private final Transfers transfers = new Transfers(register.lists());

    @BeforeEach
    void someone() {
        register.send(hanako.registered("2016-05-20"), hanako.card("2016-06-01"));
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("show a request to both prefectures, with its age in days, and to nobody else")
    void requested() {
        register.send(hanako.transferRequested(Prefecture.KYOTO, "2020-06-01"));

        TransferLine line = in(Prefecture.KYOTO).getFirst();
        assertThat(line)
                .isEqualTo(new TransferLine(
                        hanako.number(),
                        Prefecture.TOKYO,
                        Prefecture.KYOTO,
                        TransferState.REQUESTED,
                        LocalDate.of(2020, 6, 1),
                        null,
                        30));
        assertThat(transfers
                        .list(Prefecture.TOKYO, OUT, TransferState.REQUESTED, TODAY)
                        .page(null, 10)
                        .items())
                .containsExactly(line);
        assertThat(in(Prefecture.TOKYO)).isEmpty();
        assertThat(in(Prefecture.NARA)).isEmpty();
    }

    @Test
    @DisplayName("are counted while they are open, and those older than a month beside")
    void open() {
        register.send(hanako.transferRequested(Prefecture.KYOTO, "2020-06-01"));

        assertThat(transfers.open(Prefecture.KYOTO, IN, LocalDate.of(2020, 7, 2)))
                .isEqualTo(new OpenRequests(1, 0));
        assertThat(transfers.open(Prefecture.TOKYO, OUT, LocalDate.of(2020, 7, 3)))
                .isEqualTo(new OpenRequests(1, 1));
        assertThat(transfers.open(Prefecture.TOKYO, IN, TODAY)).isEqualTo(new OpenRequests(0, 0));
        register.send(hanako.transferRefused("2020-06-20"));
        assertThat(transfers.open(Prefecture.KYOTO, IN, TODAY)).isEqualTo(new OpenRequests(0, 0));
    }

    @Test
    @DisplayName("show each outcome with the days it took; a new request after it is another transfer")
    void outcomes() {
        register.send(
                hanako.transferRequested(Prefecture.KYOTO, "2020-01-10"),
                hanako.transferRefused("2020-01-20"),
                hanako.transferRequested(Prefecture.KYOTO, "2020-02-01"),
                hanako.transferWithdrawn("2020-02-04"),
                hanako.transferRequested(Prefecture.KYOTO, "2020-03-01"),
                hanako.moved(Prefecture.KYOTO, "2020-03-08"));

        assertThat(in(Prefecture.KYOTO))
                .extracting(line -> line.state() + " " + line.decidedOn() + " " + line.ageInDays())
                .containsExactly("REFUSED 2020-01-20 10", "WITHDRAWN 2020-02-04 3", "ACCEPTED 2020-03-08 7");
    }

    @Test
    @DisplayName("show an acceptance without a request, and the way on from there")
    void direct() {
        register.send(hanako.moved(Prefecture.KYOTO, "2020-03-08"), hanako.moved(Prefecture.NARA, "2020-05-01"));

        assertThat(in(Prefecture.KYOTO)).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(TransferState.ACCEPTED);
            assertThat(line.requestedOn()).isNull();
            assertThat(line.decidedOn()).isEqualTo("2020-03-08");
            assertThat(line.ageInDays()).isZero();
        });
        assertThat(in(Prefecture.NARA)).extracting(TransferLine::from).containsExactly(Prefecture.KYOTO);
    }

    @Test
    @DisplayName("X-1: close the open request of a registration that is removed")
    void removed() {
        register.send(hanako.transferRequested(Prefecture.KYOTO, "2020-06-01"), hanako.removed("2020-06-11"));

        assertThat(in(Prefecture.KYOTO))
                .extracting(line -> line.state() + " " + line.ageInDays())
                .containsExactly("WITHDRAWN 10");
    }

    @Test
    @DisplayName("X-1, X-4: take back what was requested or accepted for days after a removal that is learnt late")
    void removedLate() {
        register.send(
                hanako.moved(Prefecture.NARA, "2020-01-10"),
                hanako.moved(Prefecture.KYOTO, "2020-03-10"),
                hanako.transferRequested(Prefecture.OSAKA, "2020-03-20"),
                hanako.removed("2020-03-01"));

        assertThat(in(Prefecture.NARA)).extracting(TransferLine::state).containsExactly(TransferState.ACCEPTED);
        assertThat(in(Prefecture.KYOTO))
                .extracting(line -> line.state() + " " + line.decidedOn() + " " + line.ageInDays())
                .containsExactly("WITHDRAWN 2020-03-01 0");
        assertThat(in(Prefecture.OSAKA))
                .extracting(line -> line.state() + " " + line.decidedOn() + " " + line.ageInDays())
                .containsExactly("WITHDRAWN 2020-03-20 0");
    }

    @Test
    @DisplayName("X-3: forget a request that was recorded by mistake")
    void corrected() {
        register.send(hanako.transferRequested(Prefecture.KYOTO, "2020-06-01"));
        assertThat(in(Prefecture.KYOTO)).hasSize(1);
        String mistaken =
                register.journal().entry(hanako.number().value()).getLast().eventId();

        register.send(hanako.annulled(mistaken));

        assertThat(in(Prefecture.KYOTO)).isEmpty();
    }

    private List<TransferLine> in(Prefecture prefecture) {
        return transfers.list(prefecture, IN, null, TODAY).page(null, 10).items();
    }
}
