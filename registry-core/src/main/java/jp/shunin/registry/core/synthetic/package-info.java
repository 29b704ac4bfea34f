/** Made-up populations for benchmarks and demonstrations: lives drawn by chance, decided by the register's own rules. */
@NullMarked
package jp.shunin.registry.core.synthetic;

import org.jspecify.annotations.NullMarked;
