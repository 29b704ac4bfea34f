package jp.shunin.registry.core.course;

/** The statutory courses (研修課程). */
public enum Course {
    /** 実務研修. */
    PRACTICAL("実務研修"),
    /** 専門研修課程Ⅰ. */
    SPECIALIZED_1("専門研修課程Ⅰ"),
    /** 専門研修課程Ⅱ. */
    SPECIALIZED_2("専門研修課程Ⅱ"),
    /** 再研修. */
    RETRAINING("再研修"),
    /** 更新研修 for those who did not practise in the card's period. */
    RENEWAL_INEXPERIENCED("更新研修（実務未経験者）"),
    /** 更新研修 for those who practised, first time. */
    RENEWAL_EXPERIENCED_FIRST("更新研修（実務経験者・初回）"),
    /** 更新研修 for those who practised, second time and later. */
    RENEWAL_EXPERIENCED_SUBSEQUENT("更新研修（実務経験者・2回目以降）"),
    /** 主任研修. */
    CHIEF("主任介護支援専門員研修"),
    /** 主任更新研修. */
    CHIEF_RENEWAL("主任介護支援専門員更新研修");

    private final String japaneseName;

    Course(String japaneseName) {
        this.japaneseName = japaneseName;
    }

    public String japaneseName() {
        return japaneseName;
    }
}
