@NullMarked
package jp.shunin.registry.projections.person;

import org.jspecify.annotations.NullMarked;
