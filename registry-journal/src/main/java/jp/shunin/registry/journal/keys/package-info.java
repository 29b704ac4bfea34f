/** The keys of personal data: one a person, kept encrypted under a key-encryption key that the database never sees. */
@NullMarked
package jp.shunin.registry.journal.keys;

import org.jspecify.annotations.NullMarked;
