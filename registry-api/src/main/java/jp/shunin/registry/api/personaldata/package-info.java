/** The keys of personal data: where the key-encryption key comes from, and how it is exchanged. */
@NullMarked
package jp.shunin.registry.api.personaldata;

import org.jspecify.annotations.NullMarked;
