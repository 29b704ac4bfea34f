/** What the forms of all pages have in common: reading what was typed, saying what is wrong with it, recording it once. */
@NullMarked
package jp.shunin.registry.api.web.form;

import org.jspecify.annotations.NullMarked;
