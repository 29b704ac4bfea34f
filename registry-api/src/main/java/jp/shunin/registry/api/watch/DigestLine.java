package jp.shunin.registry.api.watch;

import java.util.List;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.notice.Lapse;
import jp.shunin.registry.core.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How a person on a watch list stands.
 *
 * @param standing null if the register does not know the number
 * @param ends when what is held ends, as far as is known; the nearest first
 * @param notices what was told in the month, in the order of telling
 */
public record DigestLine(
        RegistrationNumber registrationNumber, @Nullable Standing standing, List<Lapse> ends, List<Notice> notices) {

    public DigestLine {
        ends = List.copyOf(ends);
        notices = List.copyOf(notices);
    }
}
