package jp.shunin.registry.projections.standing.kept;

import java.util.List;
import jp.shunin.registry.core.standing.GroundCode;
import jp.shunin.registry.core.standing.ReasonCode;

/**
 * The numbers under which codes are kept: their places here. They stand in the tables, so a code never gets another one;
 * a new code is added at the end.
 */
final class Codes<E extends Enum<E>> {

    static final Codes<ReasonCode> REASONS = new Codes<>(List.of(
            ReasonCode.NOT_REGISTERED,
            ReasonCode.REGISTRATION_REMOVED,
            ReasonCode.NO_CARD,
            ReasonCode.CARD_NOT_KNOWN,
            ReasonCode.CARD_EXPIRED,
            ReasonCode.CARD_VOIDED,
            ReasonCode.NEVER_CHIEF,
            ReasonCode.CHIEF_NOT_KNOWN,
            ReasonCode.CHIEF_CERTIFICATE_EXPIRED,
            ReasonCode.CHIEF_FORFEITED_WITH_CARD,
            ReasonCode.COMPLETION_INVALIDATED,
            ReasonCode.PRACTICE_PROHIBITED));

    static final Codes<GroundCode> GROUNDS = new Codes<>(List.of(
            GroundCode.REGISTERED,
            GroundCode.REGISTRATION_TRANSFERRED,
            GroundCode.CARD_ISSUED,
            GroundCode.CARD_RENEWED,
            GroundCode.CHIEF_CERTIFICATE_GRANTED,
            GroundCode.EXTENDED_BY_SPECIAL_MEASURE));

    private final List<E> byNumber;

    private Codes(List<E> byNumber) {
        this.byNumber = byNumber;
    }

    int number(E code) {
        int number = byNumber.indexOf(code);
        if (number < 0) {
            throw new IllegalStateException(code + " has no number under which it is kept");
        }
        return number;
    }

    /** @throws IllegalArgumentException if no code has the number */
    E code(int number) {
        if (number >= byNumber.size()) {
            throw new IllegalArgumentException("no code is kept under " + number);
        }
        return byNumber.get(number);
    }

    List<E> all() {
        return byNumber;
    }
}
