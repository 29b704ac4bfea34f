package jp.shunin.registry.projections.standing.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.standing.Ground;
import jp.shunin.registry.core.standing.GroundCode;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.ReasonCode;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.Standing.Registration;
import jp.shunin.registry.projections.testing.AnyStanding;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Standings as the tables keep them")
class KeptStandingsTest {

    private static final Held NOT = new Held(false, null, null, null);

    private static final Standing CARE_MANAGER = new Standing(
            new Registration(true, Prefecture.TOKYO),
            new Held(true, LocalDate.of(2020, 2, 29), LocalDate.of(2025, 2, 28), null),
            NOT,
            null,
            List.of(new Reason(ReasonCode.NEVER_CHIEF, null, null, Rule.K_1)),
            List.of(
                    new Ground(GroundCode.REGISTERED, null, "0e5a3f1c-2b7d-4c8e-9f60-112233445566", null),
                    new Ground(GroundCode.CARD_ISSUED, null, "0e5a3f1c-2b7d-4c8e-9f60-112233445577", Rule.C_1)));

    /** What has been written into tables. Where this has to change, so has the number of the form, and they are rebuilt. */
    private static final String WRITTEN = """
        01 03 03 31 33 00 0e5a3f1c2b7d4c8e9f60112233445566 00 0e5a3f1c2b7d4c8e9f60112233445577 02
        0f 03 07 00 01 06 00 4b 01 02 00 02 02 06 43 01 08 00 a2 9e 02 c4 1c 01 02
        00
        """.replaceAll("\\s", "");

    @Provide
    static Arbitrary<List<Standing>> standings() {
        return AnyStanding.any().list().ofMaxSize(8);
    }

    @Property(tries = 500)
    @Label("are read as they were written, whatever they are, and however often one comes again")
    void anyStandings(@ForAll("standings") List<Standing> some) {
        List<Standing> standings = new ArrayList<>(some);
        some.forEach(standing -> standings.addAll(List.of(standing, standing)));

        assertThat(KeptStandings.read(KeptStandings.write(standings))).isEqualTo(standings);
    }

    @Example
    @Label("take a tenth of the bytes, and of one that is the same as the one before a single one")
    void inFewBytes() {
        assertThat(HexFormat.of().formatHex(KeptStandings.write(List.of(CARE_MANAGER, CARE_MANAGER))))
                .isEqualTo(WRITTEN);
        assertThat(KeptStandings.read(HexFormat.of().parseHex(WRITTEN))).containsExactly(CARE_MANAGER, CARE_MANAGER);
    }

    @Example
    @Label("have a number for each code, which never becomes another")
    void codes() {
        assertThat(Codes.REASONS.all()).containsExactlyInAnyOrder(ReasonCode.values());
        assertThat(Codes.GROUNDS.all()).containsExactlyInAnyOrder(GroundCode.values());
        assertThat(Codes.REASONS.all().stream().map(Enum::name).limit(12))
                .containsExactly(
                        "NOT_REGISTERED",
                        "REGISTRATION_REMOVED",
                        "NO_CARD",
                        "CARD_NOT_KNOWN",
                        "CARD_EXPIRED",
                        "CARD_VOIDED",
                        "NEVER_CHIEF",
                        "CHIEF_NOT_KNOWN",
                        "CHIEF_CERTIFICATE_EXPIRED",
                        "CHIEF_FORFEITED_WITH_CARD",
                        "COMPLETION_INVALIDATED",
                        "PRACTICE_PROHIBITED");
        assertThat(Codes.GROUNDS.all().stream().map(Enum::name).limit(6))
                .containsExactly(
                        "REGISTERED",
                        "REGISTRATION_TRANSFERRED",
                        "CARD_ISSUED",
                        "CARD_RENEWED",
                        "CHIEF_CERTIFICATE_GRANTED",
                        "EXTENDED_BY_SPECIAL_MEASURE");
    }

    @Example
    @Label("are refused in a form of a later version")
    void laterForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeptStandings.read(new byte[] {2, 0, 0}))
                .withMessageContaining("form 2");
    }
}
