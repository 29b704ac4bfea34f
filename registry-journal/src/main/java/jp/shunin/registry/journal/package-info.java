/**
 * The journal: every event of the register on one append-only PostgreSQL table, appended through Axon and read in
 * commit order without gaps.
 */
@NullMarked
package jp.shunin.registry.journal;

import org.jspecify.annotations.NullMarked;
