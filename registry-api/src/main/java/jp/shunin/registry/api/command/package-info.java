/** The way down: a command through Axon's bus to its aggregate, and its receipt back. */
@NullMarked
package jp.shunin.registry.api.command;

import org.jspecify.annotations.NullMarked;
