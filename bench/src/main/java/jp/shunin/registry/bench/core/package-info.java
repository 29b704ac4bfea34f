/** How long folding an entry and answering from it takes, without a database. */
@NullMarked
package jp.shunin.registry.bench.core;

import org.jspecify.annotations.NullMarked;
