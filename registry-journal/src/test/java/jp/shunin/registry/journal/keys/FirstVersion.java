package jp.shunin.registry.journal.keys;

/** A record as the first version sealed it, with the keys that open it. It never changes. */
final class FirstVersion {

    static final String KEYSET = """
        {"primaryKeyId": -1075141030, "keys": [{"keyId": -1075141030, "key": "8hITVWy2GY6FIUU78yAeLrOXB69rcAns0+54F6Zy/qA="}]}
        """;

    static final String WRAPPED =
            "Ab/qploZq5wMjWCDPD8jv2qcderu3YcFoMgGe0IlLKsZBMSnRi5WnPfPm1iyo+Ca9psZK4a8EMWcX7JtYcVVm9s=";

    static final String SEALED =
            "EKXJ8rNNLmpqCQrpEQ9HS7+zKpPUJsGht7QNgB4b49FBUl8/eX9x4YIHqr7xiM9X+0OnFUMZSpXIoqzPmacSjwPcEX"
                    + "Jqe5o7KFETIA3ABCRl8hQbGv0m2Paj66sYwEbRs6s6yao4ZEFEeZHHgll36lIZ+y19VWZ92MQRxi63wG2WqzeENAjx"
                    + "hnsGTR6OB+vZbbaDaakK8rs3M0Ug";

    static final String CLEAR = """
        {"familyName":"山田","givenName":"花子","familyNameKana":"ヤマダ","givenNameKana":"ハナコ","dateOfBirth":"1975-11-03"}\
        """;

    private FirstVersion() {}
}
