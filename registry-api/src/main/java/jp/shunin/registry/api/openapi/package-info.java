/**
 * The OpenAPI document: springdoc reads the controllers, and what they all share is added here, so that a new address
 * comes out right without a word. The words are in {@code openapi/words.properties}, the examples beside it.
 */
@NullMarked
package jp.shunin.registry.api.openapi;

import org.jspecify.annotations.NullMarked;
