package jp.shunin.registry.api.http;

import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.RegistrationNumber;

/** A body that says all of a command but to which entry it goes. */
public interface EntryRequest extends Recorded {

    CareManagerCommand command(RegistrationNumber number);
}
