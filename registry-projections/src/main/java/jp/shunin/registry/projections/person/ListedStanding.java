package jp.shunin.registry.projections.person;

/** What a person may be on a date. Who is more is also what is less: every chief is a care manager, and registered. */
public enum ListedStanding {
    REGISTERED("during is not null"),
    CARE_MANAGER("care_manager_from is not null"),
    CHIEF("chief_from is not null");

    private final String condition;

    ListedStanding(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
