/** The authorization server of the embedded default. */
@NullMarked
package jp.shunin.registry.api.security.embedded;

import org.jspecify.annotations.NullMarked;
