@NullMarked
package jp.shunin.registry.api.web.people;

import org.jspecify.annotations.NullMarked;
