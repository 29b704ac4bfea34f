/** Prefectures and what differs between them, as dated data. */
@NullMarked
package jp.shunin.registry.core.policy;

import org.jspecify.annotations.NullMarked;
