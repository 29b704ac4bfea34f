/** Publishes the feed to Kafka, where a broker is configured. */
@NullMarked
package jp.shunin.registry.api.kafka;

import org.jspecify.annotations.NullMarked;
