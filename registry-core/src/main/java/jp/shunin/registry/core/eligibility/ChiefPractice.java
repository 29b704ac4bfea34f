package jp.shunin.registry.core.eligibility;

/** The kinds of practice as a chief that Tokyo accepts (実践要件, R-201 to R-210). */
public enum ChiefPractice {
    /** Lecturer or facilitator of a statutory training. */
    TAUGHT_STATUTORY_TRAINING,
    /** Instructor of a trainee's field practice, since January 2017. */
    INSTRUCTED_FIELD_PRACTICE,
    /** Comprehensive and continuous support in a support centre (地域包括支援センター), not only preventive support. */
    WORKED_IN_SUPPORT_CENTRE,
    /** Manager of a home care support office (居宅介護支援事業所). */
    MANAGED_OFFICE,
    /** Took part in a community care meeting as an invited representative, not as a presenter or listener. */
    JOINED_CARE_MEETING,
    /** Helper in care-plan checks, not as a presenter. */
    CHECKED_CARE_PLANS,
    /** Lecturer or facilitator of training held by a municipality or a support centre. */
    TAUGHT_LOCAL_TRAINING,
    /** What the municipality of the workplace accepts. */
    ACCEPTED_BY_MUNICIPALITY
}
