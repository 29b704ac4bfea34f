/** Lists as files: CSV and Excel, as offices exchange them. */
@NullMarked
package jp.shunin.registry.api.export;

import org.jspecify.annotations.NullMarked;
