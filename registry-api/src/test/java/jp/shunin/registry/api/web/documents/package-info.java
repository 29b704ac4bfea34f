@NullMarked
package jp.shunin.registry.api.web.documents;

import org.jspecify.annotations.NullMarked;
