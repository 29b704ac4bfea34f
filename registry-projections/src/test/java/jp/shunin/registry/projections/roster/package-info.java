@NullMarked
package jp.shunin.registry.projections.roster;

import org.jspecify.annotations.NullMarked;
