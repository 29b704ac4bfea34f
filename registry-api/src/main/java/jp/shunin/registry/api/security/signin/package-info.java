/** How people sign in to the pages: through OpenID Connect, at an issuer, and from then on with a session. */
@NullMarked
package jp.shunin.registry.api.security.signin;

import org.jspecify.annotations.NullMarked;
