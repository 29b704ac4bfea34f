/** Measures rebuilds of read models beside PostgreSQL handing out the same journal. */
@NullMarked
package jp.shunin.registry.bench.rebuild;

import org.jspecify.annotations.NullMarked;
