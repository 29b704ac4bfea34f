package jp.shunin.registry.api.imports.file;

import java.util.Arrays;
import java.util.Optional;
import jp.shunin.registry.core.course.Course;
import org.jspecify.annotations.Nullable;

/**
 * What a column of an old register can hold. A layout names them by {@link #key()}, and findings of the core by
 * {@link #path()}.
 */
public enum LegacyField {
    REGISTRATION_NUMBER("registrationNumber", "registrationNumber"),
    /** Family and given name with a space between them. */
    NAME("name", "person/familyName"),
    FAMILY_NAME("familyName", "person/familyName"),
    GIVEN_NAME("givenName", "person/givenName"),
    KANA("kana", "person/familyNameKana"),
    FAMILY_NAME_KANA("familyNameKana", "person/familyNameKana"),
    GIVEN_NAME_KANA("givenNameKana", "person/givenNameKana"),
    FORMER_FAMILY_NAME("formerFamilyName", "person/formerFamilyName"),
    DATE_OF_BIRTH("dateOfBirth", "person/dateOfBirth"),
    ADDRESS("address", "person/address"),
    REGISTERED_ON("registeredOn", "registeredOn"),
    /** By its name or code; the number's first two digits where it is empty. */
    PREFECTURE("prefecture", "prefecture"),
    PRACTICAL_TRAINING("practicalTrainingCompletedOn", "practicalTrainingCompletedOn"),
    CARD_ISSUED_ON("cardIssuedOn", "card/issuedOn"),
    CARD_FROM("cardFrom", "card/from"),
    CARD_THROUGH("cardThrough", "card/through"),
    CARD_MEASURE("cardMeasure", "cardExtension"),
    CARD_EXTENDED_THROUGH("cardExtendedThrough", "cardExtension"),
    CHIEF(Course.CHIEF),
    CHIEF_RENEWAL(Course.CHIEF_RENEWAL),
    CHIEF_THROUGH("chiefThrough", "chiefThrough"),
    CHIEF_MEASURE("chiefMeasure", "chiefExtension"),
    CHIEF_EXTENDED_THROUGH("chiefExtendedThrough", "chiefExtension"),
    /** The measure within whose extension the chief renewal was completed. */
    CHIEF_RENEWED_UNDER("chiefRenewedUnder", "chiefRenewedUnder"),
    /** Of the chief course that was completed last. */
    CERTIFICATE_NUMBER("certificateNumber", "certificateNumber"),
    SPECIALIZED_1(Course.SPECIALIZED_1),
    SPECIALIZED_2(Course.SPECIALIZED_2),
    RETRAINING(Course.RETRAINING),
    RENEWAL_INEXPERIENCED(Course.RENEWAL_INEXPERIENCED),
    RENEWAL_EXPERIENCED_FIRST(Course.RENEWAL_EXPERIENCED_FIRST),
    RENEWAL_EXPERIENCED_SUBSEQUENT(Course.RENEWAL_EXPERIENCED_SUBSEQUENT);

    private final String key;
    private final String path;
    private final @Nullable Course course;

    LegacyField(String key, String path) {
        this.key = key;
        this.path = path;
        this.course = null;
    }

    LegacyField(Course course) {
        this.key = "completedOn:" + course;
        this.path = "courses/" + course;
        this.course = course;
    }

    /** The field of a key; empty if there is none. */
    static Optional<LegacyField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    String path() {
        return path;
    }

    /** The course on whose completion it is a day; null for all other fields. */
    @Nullable
    Course course() {
        return course;
    }
}
