/** Lists over many people: what they share in being written, brought up to date, paged and read. */
@NullMarked
package jp.shunin.registry.projections.listing;

import org.jspecify.annotations.NullMarked;
