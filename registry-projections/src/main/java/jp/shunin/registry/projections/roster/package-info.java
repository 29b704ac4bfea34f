/** Who is a chief or a care manager of a prefecture on a date, and who is about to lapse. */
@NullMarked
package jp.shunin.registry.projections.roster;

import org.jspecify.annotations.NullMarked;
