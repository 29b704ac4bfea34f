package jp.shunin.registry.projections.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.shunin.registry.core.caremanager.PersonalData;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.caremanager.SealedRecord;
import jp.shunin.registry.core.journal.KeptKey;
import jp.shunin.registry.core.journal.PersonDetailsJson;
import jp.shunin.registry.core.journal.PersonKey;
import jp.shunin.registry.core.journal.PersonKeys;
import jp.shunin.registry.core.journal.SealedPeople;
import jp.shunin.registry.journal.keys.DataKeys;
import jp.shunin.registry.projections.search.SearchTokens;
import org.jspecify.annotations.Nullable;

/** Knows who people are, as long as their keys are there. It remembers nobody, so whoever is forgotten is unknown at once. */
public final class People implements PersonalData {

    private final DataKeys keys;
    private final PersonalData data;
    private final SearchTokens tokens;

    public People(DataKeys keys) {
        this.keys = keys;
        this.data = new SealedPeople(keys);
        this.tokens = new SearchTokens(keys.searchKey());
    }

    @Override
    public Optional<PersonalRecord> unsealed(RegistrationNumber number, SealedRecord sealed) {
        return data.unsealed(number, sealed);
    }

    /** The same for some people, whose keys are read at once when the first of them is needed. */
    public PersonalData among(Collection<String> numbers) {
        AtomicReference<@Nullable PersonalData> read = new AtomicReference<>();
        return (number, record) -> Objects.requireNonNull(
                        read.updateAndGet(known -> known == null ? new SealedPeople(keys.of(numbers)) : known))
                .unsealed(number, record);
    }

    /** What people are searched by. */
    public SearchTokens tokens() {
        return tokens;
    }

    /** Destroys the keys of people, within the transaction of the caller. */
    void forget(Collection<String> numbers) {
        keys.destroy(numbers);
    }

    /** The person of a row with the {@link ListedPerson#COLUMNS}; null if the person was forgotten. */
    public @Nullable ListedPerson listed(ResultSet row) throws SQLException {
        RegistrationNumber number = new RegistrationNumber(row.getString("registration_number"));
        String person = row.getString("person");
        byte[] key = row.getBytes("person_key");
        return person == null
                ? null
                : new SealedPeople(new OneKey(key))
                        .open(number, PersonDetailsJson.read(person))
                        .map(ListedPerson::of)
                        .orElse(null);
    }

    /** The key that came with a row. */
    private final class OneKey implements PersonKeys {

        private final byte @Nullable [] wrapped;

        OneKey(byte @Nullable [] wrapped) {
            this.wrapped = wrapped;
        }

        @Override
        public PersonKey create(String owner) {
            return keys.create(owner);
        }

        @Override
        public Optional<PersonKey> find(String owner) {
            return wrapped == null ? Optional.empty() : Optional.of(keys.of(new KeptKey(owner, wrapped, 0)));
        }
    }
}
