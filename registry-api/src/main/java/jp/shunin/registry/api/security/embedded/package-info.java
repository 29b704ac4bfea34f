/** The authorization server of the embedded default, with its demonstration accounts. Never beyond loopback. */
@NullMarked
package jp.shunin.registry.api.security.embedded;

import org.jspecify.annotations.NullMarked;
