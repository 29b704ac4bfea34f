/** What bench/http.sh adds to the running registry: the limit beside which its answers are measured. */
@NullMarked
package jp.shunin.registry.bench.http;

import org.jspecify.annotations.NullMarked;
