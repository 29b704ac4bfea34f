/** The wiring of the running application: database, clock, where it listens. */
@NullMarked
package jp.shunin.registry.api.runtime;

import org.jspecify.annotations.NullMarked;
