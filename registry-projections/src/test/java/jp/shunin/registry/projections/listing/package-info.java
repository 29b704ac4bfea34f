@NullMarked
package jp.shunin.registry.projections.listing;

import org.jspecify.annotations.NullMarked;
