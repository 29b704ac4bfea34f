package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import java.util.List;
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
        return extended(new Ground(code, null, card.event(), card.rule()), card.term(), card.extensionEvent());
    }

    static List<Ground> ofCertificate(ChiefCertificate certificate) {
        Ground granted =
                new Ground(GroundCode.CHIEF_CERTIFICATE_GRANTED, null, certificate.event(), certificate.rule());
        return extended(granted, certificate.term(), certificate.extensionEvent());
    }

    private static List<Ground> extended(Ground ground, Term term, @Nullable String event) {
        Extension extension = term.extension();
        return extension == null
                ? List.of(ground)
                : List.of(
                        ground,
                        new Ground(GroundCode.EXTENDED_BY_SPECIAL_MEASURE, extension.measure(), event, Rule.S_1));
    }
}
