package jp.shunin.registry.core.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerEvent.OfPerson;
import jp.shunin.registry.core.caremanager.PersonalRecord;

/** The journal's format with all personal data sealed under the key of the person. It is read sealed, too. */
public final class SealingFormat implements EventFormat {

    private final EventFormat format;
    private final PersonKeys keys;

    public SealingFormat(EventFormat format, PersonKeys keys) {
        this.format = format;
        this.keys = keys;
    }

    /** @throws UnreadableEventException also if the event says in clear who somebody is */
    @Override
    public WrittenEvent write(Object event) {
        if (event instanceof OfPerson about && about.person() instanceof PersonalRecord) {
            throw new UnreadableEventException("personal data is sealed when it is appended, and never in clear");
        }
        return format.write(event);
    }

    @Override
    public Object read(WrittenEvent written) {
        return format.read(written);
    }

    @Override
    public Writing writing() {
        Map<String, PersonKey> begun = new HashMap<>();
        return (sequence, event) -> event instanceof OfPerson about && about.person() instanceof PersonalRecord clear
                ? sealed(sequence, about, clear, begun)
                : new NewEvent(event, format.write(event), null);
    }

    private NewEvent sealed(long sequence, OfPerson about, PersonalRecord clear, Map<String, PersonKey> begun) {
        String owner = about.registrationNumber().value();
        Optional<PersonKey> held = Optional.ofNullable(begun.get(owner)).or(() -> held(sequence, owner));
        PersonKey key = held.orElseGet(() -> keys.create(owner));
        begun.put(owner, key);
        OfPerson event = (OfPerson) about.withPerson(SealedJson.seal(clear, key));
        return new NewEvent(event, format.write(event), held.isPresent() ? null : key.kept());
    }

    /** Who begins with the event has none. Who was recorded in clear by an earlier version may have none yet. */
    private Optional<PersonKey> held(long sequence, String owner) {
        return sequence == 0 ? Optional.empty() : keys.find(owner);
    }
}
