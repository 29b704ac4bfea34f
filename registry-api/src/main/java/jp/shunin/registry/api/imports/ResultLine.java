package jp.shunin.registry.api.imports;

/**
 * What became of a row.
 *
 * @param number the registration number as it stands in the file
 * @param codes the codes of what stood against it
 * @param details what stood against it, in words
 */
public record ResultLine(long line, String number, Outcome outcome, String codes, String details) {

    /** What became of a row. */
    public enum Outcome {
        RECORDED("記録済"),
        NOT_RECORDED("記録せず"),
        /** Its turn has not come. */
        OPEN("未処理");

        private final String japaneseName;

        Outcome(String japaneseName) {
            this.japaneseName = japaneseName;
        }

        public String japaneseName() {
            return japaneseName;
        }
    }
}
