package jp.shunin.registry.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.shunin.registry.api.security.NotAllowedException.Why;
import jp.shunin.registry.core.caremanager.Jurisdiction;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/**
 * As what a request was let in: who sends it, what it does, and how far that may reach. Everything behind the gate that
 * depends on the account goes by this.
 *
 * @param names what stands in the address in the place of the names in the operation's pattern
 */
public record Admission(Account account, Operation operation, Reach reach, Map<String, String> names) {

    private static final String ATTRIBUTE = Admission.class.getName();

    /**
     * As what a request was let in.
     *
     * @throws IllegalStateException if it came past the gate
     */
    public static Admission of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Admission admission) {
            return admission;
        }
        throw new IllegalStateException("nobody has let this request in");
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What the entry must have to do with the account's prefectures until the command is decided; empty if nothing. */
    public Optional<Jurisdiction> jurisdiction() {
        return reach.tie().map(tie -> new Jurisdiction(account.prefectures(), tie));
    }

    /** Of which prefectures' registers an answer may show people, and of those who move in; empty if of all. */
    public Optional<Set<Prefecture>> visibleRegisters() {
        return reach == Reach.NARROWED ? Optional.of(account.prefectures()) : Optional.empty();
    }

    /** By whom what is shown must have been made; empty if by anyone. */
    public Optional<String> madeBy() {
        return reach == Reach.OWN ? Optional.of(account.name()) : Optional.empty();
    }

    /**
     * Holds the body to the account's prefectures, where the operation asks for that.
     *
     * @param named the prefecture that it names; null if it names none, which is for others to judge
     * @throws NotAllowedException if it names another prefecture
     */
    public void requireOwn(@Nullable Prefecture named) {
        if (reach.bindsBody() && named != null) {
            requireOneOfOwn(named);
        }
    }

    /** The prefectures on whose behalf the body may be sent; empty if the operation does not ask. */
    public Optional<Set<Prefecture>> nameable() {
        return reach.bindsBody() ? Optional.of(account.prefectures()) : Optional.empty();
    }

    /** The same, whatever the operation. */
    public void requireOneOfOwn(Prefecture named) {
        if (!account.prefectures().contains(named)) {
            throw new NotAllowedException(Why.OTHER_PREFECTURE, named, account.prefecturesInOrder());
        }
    }
}
