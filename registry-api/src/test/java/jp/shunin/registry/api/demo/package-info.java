/** The demonstration register, over HTTP. */
@NullMarked
package jp.shunin.registry.api.demo;

import org.jspecify.annotations.NullMarked;
