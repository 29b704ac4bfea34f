package jp.shunin.registry.api.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A line of the {@link AccessTable}: one operation, and who may do it.
 *
 * @param method the HTTP method; that of HEAD is GET
 * @param pattern the address, with names in curly brackets, as the controllers have it
 * @param personal whether it answers personal data
 * @param grants who may do it, and how far
 */
public record Operation(String method, String pattern, boolean personal, List<Grant> grants) {

    /** That a role may do it, and how far. */
    public record Grant(Role role, Reach reach) {}

    public Operation {
        grants = List.copyOf(grants);
    }

    /** The roles that may do it somewhere. */
    public Set<Role> roles() {
        Set<Role> roles = new LinkedHashSet<>();
        grants.forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    static Operation of(String method, String pattern) {
        return new Operation(method, pattern, false, List.of());
    }

    /** The same, answering personal data. Whoever reads it is somebody to remember. */
    Operation answeringPersonalData() {
        return new Operation(method, pattern, true, grants);
    }

    /** The same, open to these roles too. */
    Operation to(Reach reach, Role... roles) {
        List<Grant> more = new ArrayList<>(grants);
        Arrays.stream(roles).forEach(role -> more.add(new Grant(role, reach)));
        return new Operation(method, pattern, personal, more);
    }
}
