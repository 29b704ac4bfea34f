package jp.shunin.registry.api.command;

import java.util.Set;

/**
 * The versions of an entry of which a client says that it has seen one.
 *
 * @param said the client's own words
 * @param versions those that it names; none where it names nothing that an entry could be at
 */
public record ExpectedVersions(String said, Set<Long> versions) {

    public ExpectedVersions {
        versions = Set.copyOf(versions);
    }

    boolean include(long version) {
        return versions.contains(version);
    }
}
