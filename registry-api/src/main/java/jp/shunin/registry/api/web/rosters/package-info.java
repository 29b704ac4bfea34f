/** The room of rosters and lapses. */
@NullMarked
package jp.shunin.registry.api.web.rosters;

import org.jspecify.annotations.NullMarked;
