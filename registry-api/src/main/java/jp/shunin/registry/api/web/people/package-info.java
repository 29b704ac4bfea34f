/** The people of the register: finding them, what the register says of one, and the forms in which officers record. */
@NullMarked
package jp.shunin.registry.api.web.people;

import org.jspecify.annotations.NullMarked;
