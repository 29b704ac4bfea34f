/** The room of transfers (M-1 to M-4): what other prefectures ask of one's own, and one's own of them. */
@NullMarked
package jp.shunin.registry.api.web.transfers;

import org.jspecify.annotations.NullMarked;
