/** The demonstration register: made-up people, each of whom shows one rule. */
@NullMarked
package jp.shunin.registry.api.demo;

import org.jspecify.annotations.NullMarked;
