package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.Card;
import jp.shunin.registry.core.caremanager.ChiefCertificate;
import jp.shunin.registry.core.caremanager.Extension;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.Residence;
import jp.shunin.registry.core.caremanager.Term;
import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;

/** On what the registration, a card and a chief certificate rest. */
final class Grounds {

    private Grounds() {}

    static Ground ofRegistration(RegisterEntry entry, LocalDate day) {
        Residence residence = entry.residenceOn(day);
        return residence.equals(entry.residences().getFirst())
                ? new Ground(GroundCode.REGISTERED, null, residence.event(), null)
                : new Ground(GroundCode.REGISTRATION_TRANSFERRED, null, residence.event(), Rule.M_3);
    }

    static List<Ground> ofCard(Card card) {
        GroundCode code = card.renewal() == null ? GroundCode.CARD_ISSUED : GroundCode.CARD_RENEWED;
        return Stream.concat(
                        Stream.of(new Ground(code, null, card.event(), card.rule())),
                        ofExtension(card.term(), card.extensionEvent()))
                .toList();
    }

    static List<Ground> ofCertificate(ChiefCertificate certificate) {
        Ground granted =
                new Ground(GroundCode.CHIEF_CERTIFICATE_GRANTED, null, certificate.event(), certificate.rule());
        return Stream.concat(Stream.of(granted), ofExtension(certificate.term(), certificate.extensionEvent()))
                .toList();
    }

    private static Stream<Ground> ofExtension(Term term, @Nullable String event) {
        Extension extension = term.extension();
        return extension == null
                ? Stream.empty()
                : Stream.of(new Ground(GroundCode.EXTENDED_BY_SPECIAL_MEASURE, extension.measure(), event, Rule.S_1));
    }
}
