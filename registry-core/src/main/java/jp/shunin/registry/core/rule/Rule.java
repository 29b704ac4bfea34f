package jp.shunin.registry.core.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules of the register, each by the id under which events, refusals, reasons and tests cite it, with its source.
 */
public enum Rule {
    P_1("P-1", "介護保険法 第69条の7第3項"),
    P_2("P-2", "民法 第143条"),
    P_3("P-3", "民法 第143条"),

    C_1("C-1", "介護保険法 第69条の7第3項"),
    C_2("C-2", "介護保険法 第69条の7第2項"),
    C_3("C-3", "介護保険法 第69条の8"),
    C_4("C-4", "介護保険法 第69条の7第2項"),
    C_5("C-5", "老発0518第6号 別添6 4(5)イ"),
    C_6("C-6", "老発0518第6号 別添6"),
    C_7("C-7", "介護保険法 第69条の7第4項・第5項"),
    C_8("C-8", "介護保険法施行規則"),
    C_9("C-9", "介護保険法 第69条の7第6項・第7項"),

    K_1("K-1", "老発0518第6号 4(7)、介護保険法施行規則 第140条の68"),
    K_2("K-2", "平成29年3月31日 厚生労働省令第48号"),
    K_3("K-3", "介護保険法施行規則 第140条の68"),
    K_4("K-4", "東京都 令和5年度主任介護支援専門員研修"),
    K_5("K-5", "老発0518第6号 1"),
    K_6("K-6", "都道府県の定め"),
    K_7("K-7", "東京都 令和5年度主任介護支援専門員研修 15"),
    K_8("K-8", "東京都 令和5年度主任介護支援専門員研修 11"),

    T_1("T-1", "老発0518第6号、老発0417第2号"),
    T_2("T-2", "老発0518第6号"),
    T_3("T-3", "老発0518第6号"),
    T_4("T-4", "老発0518第6号、東京都 令和5年度主任介護支援専門員研修 5"),
    T_5("T-5", "老発0518第6号 4(7)"),
    T_6("T-6", "老発0518第6号 別添4"),
    T_7("T-7", "老発0518第6号 別添4・別添6"),
    T_8("T-8", "老発0518第6号 別添5・別添6"),

    M_1("M-1", "介護保険法 第69条の3"),
    M_2("M-2", "介護保険法 第69条の3"),
    M_3("M-3", "介護保険法 第69条の3"),

    S_1("S-1", "都道府県の特例措置"),
    S_2("S-2", "都道府県の特例措置"),
    S_3("S-3", "都道府県の特例措置"),
    S_4("S-4", "都道府県の特例措置"),
    S_5("S-5", "都道府県の特例措置"),
    S_6("S-6", "都道府県の特例措置"),

    E_1("E-1", "老発0518第6号 別添5"),
    E_2("E-2", "東京都 令和5年度主任介護支援専門員研修 届出様式主-3 記入要領"),
    E_3("E-3", "東京都 令和5年度主任介護支援専門員研修 4"),
    E_4("E-4", "老発0518第6号 別添6"),
    E_5("E-5", "東京都 令和5年度主任介護支援専門員研修 別紙5"),

    X_1("X-1", "介護保険法 第69条の2、第69条の6、第69条の39"),
    X_2("X-2", "介護保険法 第69条の38第3項"),
    X_3("X-3", "登録簿の原則"),
    X_4("X-4", "登録簿の原則");

    private static final Map<String, Rule> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private final String id;
    private final String source;

    Rule(String id, String source) {
        this.id = id;
        this.source = source;
    }

    /**
     * The rule of an id such as {@code K-3}.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    @JsonCreator
    public static Rule ofId(String id) {
        Rule rule = BY_ID.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule has the id " + id);
        }
        return rule;
    }

    /** The id, for example {@code K-3}. */
    @JsonValue
    public String id() {
        return id;
    }

    /** Where the rule comes from, in the words of the source. */
    public String source() {
        return source;
    }
}
