/** The HTTP door: it translates requests to commands and questions, and knows no rule. */
@NullMarked
package jp.shunin.registry.api.http;

import org.jspecify.annotations.NullMarked;
