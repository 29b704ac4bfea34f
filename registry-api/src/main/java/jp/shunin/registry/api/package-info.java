/** The doors of the registry: the application that answers over HTTP. Knows no rule of the domain. */
@NullMarked
package jp.shunin.registry.api;

import org.jspecify.annotations.NullMarked;
