package jp.shunin.registry.journal;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Gives messages UUIDs of version 7 (RFC 9562), which begin with the moment. The ids of events stand in a unique index:
 * those that come one after the other lie side by side in it, where random ones would each touch another page of an index
 * that does not fit into memory. Axon finds this class as a service.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }
}
