/** The standing of every person, written with the events. */
@NullMarked
package jp.shunin.registry.projections.standing;

import org.jspecify.annotations.NullMarked;
