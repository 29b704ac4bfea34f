/** What tests on a real PostgreSQL need, in this module and in those built on it. */
@NullMarked
package jp.shunin.registry.journal.testing;

import org.jspecify.annotations.NullMarked;
