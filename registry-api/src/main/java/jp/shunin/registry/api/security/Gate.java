package jp.shunin.registry.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.shunin.registry.api.security.NotAllowedException.Why;
import jp.shunin.registry.api.security.Operation.Grant;
import jp.shunin.registry.core.rule.CommandRefused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** The one place on the way in where it is decided who may do what, by the {@link AccessTable}. */
@Component
public class Gate implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationResult PASS = new AuthorizationDecision(true);

    private final Operations operations = new Operations(AccessTable.operations());
    private final Jurisdictions jurisdictions;

    Gate(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /** An address that has no line has no controller either ({@link AccessTableCheck}): whoever is signed in learns that. */
    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> signedIn, RequestAuthorizationContext context) {
        Optional<Account> account = Optional.ofNullable(signedIn.get()).flatMap(Account::of);
        if (account.isEmpty()) {
            return new AuthorizationDecision(false);
        }
        HttpServletRequest request = context.getRequest();
        try {
            operations.find(request).ifPresent(asked -> admit(account.get(), asked, request));
            return PASS;
        } catch (RuntimeException refusedOrFailed) {
            // Nobody is let in while it cannot be told whose the entry is; the cause says why.
            throw new AccessDeniedException("not let in", refusedOrFailed);
        }
    }

    /** Outside the API, an address that has no line is open: a style, or nothing at all. */
    public AuthorizationManager<RequestAuthorizationContext> ofPages() {
        return (signedIn, context) ->
                operations.find(context.getRequest()).isEmpty() ? PASS : authorize(signedIn, context);
    }

    private void admit(Account account, Operations.Asked asked, HttpServletRequest request) {
        List<Grant> grants = asked.operation().grants().stream()
                .filter(grant -> account.roles().contains(grant.role()))
                .toList();
        if (grants.isEmpty()) {
            throw new NotAllowedException(Why.ROLE_MISSING, asked.operation().roles(), account.name(), account.roles());
        }
        RuntimeException refused = null;
        for (Grant grant : grants) {
            Admission admission = new Admission(account, asked.operation(), grant.reach(), asked.names());
            try {
                jurisdictions.require(admission, request);
                admission.attachTo(request);
                return;
            } catch (NotAllowedException | CommandRefused outOfReach) {
                refused = refused == null ? outOfReach : refused;
            }
        }
        throw refused;
    }
}
