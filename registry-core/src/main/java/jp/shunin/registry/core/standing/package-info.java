/** The standing of a person: from a register entry and a date to the answer, its reasons and its grounds. */
@NullMarked
package jp.shunin.registry.core.standing;

import org.jspecify.annotations.NullMarked;
