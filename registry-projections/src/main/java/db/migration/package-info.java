/** Migrations that SQL alone cannot do; Flyway finds them here. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
