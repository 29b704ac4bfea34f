/** Who may do what, tried out over HTTP. */
@NullMarked
package jp.shunin.registry.api.security;

import org.jspecify.annotations.NullMarked;
