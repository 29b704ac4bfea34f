/** Who may do what: accounts, roles, and the one table that every request on the way in is held to. */
@NullMarked
package jp.shunin.registry.api.security;

import org.jspecify.annotations.NullMarked;
