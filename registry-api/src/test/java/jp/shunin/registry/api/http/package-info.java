/** The contract, over HTTP. */
@NullMarked
package jp.shunin.registry.api.http;

import org.jspecify.annotations.NullMarked;
