package jp.shunin.registry.api.web.words;

import java.time.LocalDate;
import jp.shunin.registry.api.web.timeline.RegisterWords;
import jp.shunin.registry.core.standing.Ground;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Reason;
import jp.shunin.registry.core.standing.Standing;
import org.springframework.stereotype.Component;

/** Says a standing: the answer first, then why not. */
@Component("standingWords")
public final class StandingWords {

    private final Words words;

    StandingWords(Words words) {
        this.words = words;
    }

    /** The answer, in a sentence: 主任介護支援専門員です（… まで）. */
    public String answer(Standing standing) {
        if (standing.chief().valid()) {
            return held("standing.chief", standing.chief());
        }
        if (standing.careManager().valid()) {
            return held("standing.careManager", standing.careManager());
        }
        return words.say(standing.registration().registered() ? "standing.registered" : "standing.none");
    }

    private String held(String key, Held held) {
        LocalDate through = held.through();
        return through == null ? words.say(key + ".noEnd") : words.say(key, through);
    }

    /** The answer in a word. */
    public String badge(Standing standing) {
        return words.say("standing.badge." + kind(standing));
    }

    /** The same for lists, which know no more than this. */
    public String badge(boolean registered, boolean careManager, boolean chief) {
        return words.say("standing.badge." + kind(registered, careManager, chief));
    }

    /** The look of a badge. */
    public String look(boolean careManager, boolean chief) {
        return chief ? "yes" : careManager ? "info" : "no";
    }

    private static String kind(Standing standing) {
        return kind(
                standing.registration().registered(),
                standing.careManager().valid(),
                standing.chief().valid());
    }

    private static String kind(boolean registered, boolean careManager, boolean chief) {
        if (chief) {
            return "chief";
        }
        if (careManager) {
            return "careManager";
        }
        return registered ? "registered" : "none";
    }

    /** Why something does not hold. */
    public String of(Reason reason) {
        return RegisterWords.in(words.locale()).reason(reason);
    }

    /** On what something rests. */
    public String of(Ground ground) {
        return RegisterWords.in(words.locale()).ground(ground);
    }
}
