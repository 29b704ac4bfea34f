/** The aggregate of one entry in the register: its commands, its events, its fold, and the decisions. */
@NullMarked
package jp.shunin.registry.core.caremanager;

import org.jspecify.annotations.NullMarked;
