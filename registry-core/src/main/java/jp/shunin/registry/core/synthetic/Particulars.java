package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ChangeParticulars;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ReissueCard;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.ReissueCause;
import jp.shunin.registry.core.policy.Prefecture;

/** A person's name and address, and how they change. */
final class Particulars {

    private static final int MOST_CHOME = 5;
    private static final int MOST_BAN = 30;

    private final Career career;

    Particulars(Career career) {
        this.career = career;
    }

    /** Whoever the person is. */
    PersonalRecord person(LocalDate dateOfBirth, Prefecture prefecture) {
        Names names = career.world().names();
        Names.Name family = names.family(career.chance());
        Names.Name given = names.given(career.happens(Rate.WOMAN), dateOfBirth, career.chance());
        return new PersonalRecord(
                family.written(), given.written(), family.kana(), given.kana(), null, dateOfBirth, address(prefecture));
    }

    void begin(LocalDate from) {
        if (career.happens(Rate.CHANGES_NAME)) {
            career.plan(career.anyDayFrom(from), this::changeName);
        }
        planMove(from);
    }

    private void planMove(LocalDate from) {
        if (career.happens(Rate.MOVES_HOUSE)) {
            career.plan(career.chance().after(from, 300, 3_500), this::moveHouse);
        }
    }

    private void moveHouse(LocalDate day) {
        PersonalRecord held = career.entry().person().inClear();
        change(
                day,
                new PersonalRecord(
                        held.familyName(),
                        held.givenName(),
                        held.familyNameKana(),
                        held.givenNameKana(),
                        held.formerFamilyName(),
                        held.dateOfBirth(),
                        address(career.prefectureOn(day))));
        planMove(day);
    }

    /** The card is printed again with the new name (C-8). */
    private void changeName(LocalDate day) {
        PersonalRecord held = career.entry().person().inClear();
        Names.Name family = career.world().names().family(career.chance());
        boolean changed = change(
                day,
                new PersonalRecord(
                        family.written(),
                        held.givenName(),
                        family.kana(),
                        held.givenNameKana(),
                        career.happens(Rate.KEEPS_FORMER_NAME) ? held.familyName() : null,
                        held.dateOfBirth(),
                        held.address()));
        if (changed && career.entry().cardOn(day).isPresent()) {
            career.record(new ReissueCard(career.number(), day, ReissueCause.NAME_CHANGED), day);
        }
    }

    private boolean change(LocalDate day, PersonalRecord person) {
        return career.record(new ChangeParticulars(career.number(), day, person), day);
    }

    private String address(Prefecture prefecture) {
        Chance chance = career.chance();
        return "%s架空市見本町%d丁目%d番%d号"
                .formatted(
                        prefecture.japaneseName(),
                        chance.between(1, MOST_CHOME),
                        chance.between(1, MOST_BAN),
                        chance.between(1, MOST_BAN));
    }
}
