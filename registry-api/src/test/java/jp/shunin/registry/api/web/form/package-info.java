@NullMarked
package jp.shunin.registry.api.web.form;

import org.jspecify.annotations.NullMarked;
