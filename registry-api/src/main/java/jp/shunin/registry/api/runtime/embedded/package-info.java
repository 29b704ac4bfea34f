/** The PostgreSQL server that the application starts for itself when no database is configured. */
@NullMarked
package jp.shunin.registry.api.runtime.embedded;

import org.jspecify.annotations.NullMarked;
