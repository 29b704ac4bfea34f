/** What takes longer than a request: jobs that survive the process that runs them. */
@NullMarked
package jp.shunin.registry.api.bulk;

import org.jspecify.annotations.NullMarked;
