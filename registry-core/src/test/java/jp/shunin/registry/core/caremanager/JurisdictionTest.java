package jp.shunin.registry.core.caremanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.shunin.registry.core.caremanager.Jurisdiction.Tie;
import jp.shunin.registry.core.policy.Prefecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An entry is for a prefecture")
class JurisdictionTest {

    private final Entry entry = Entry.withCardFrom(Prefecture.TOKYO, "2022-04-01");

    @Test
    @DisplayName("in whose register it stands, and for no other")
    void ofItsRegister() {
        assertThat(ties(Prefecture.TOKYO)).containsExactlyInAnyOrder(Tie.REGISTER, Tie.REGISTER_OR_ASKED, Tie.ASKED);
        assertThat(ties(Prefecture.KANAGAWA)).isEmpty();
    }

    @Test
    @DisplayName("M-2: that a transfer is asked of, which may see it and decide; it still stands where it stood")
    void asked() {
        entry.asksToMoveTo(Prefecture.KANAGAWA, "2024-09-02");

        assertThat(ties(Prefecture.TOKYO)).containsExactlyInAnyOrder(Tie.REGISTER, Tie.REGISTER_OR_ASKED);
        assertThat(ties(Prefecture.KANAGAWA)).containsExactlyInAnyOrder(Tie.REGISTER_OR_ASKED, Tie.ASKED);
        assertThat(ties(Prefecture.CHIBA)).isEmpty();
    }

    @Test
    @DisplayName("M-3: that accepted it, and no longer for the one that gave it up")
    void moved() {
        entry.movesTo(Prefecture.KANAGAWA, "2024-09-02");

        assertThat(ties(Prefecture.TOKYO)).isEmpty();
        assertThat(ties(Prefecture.KANAGAWA)).contains(Tie.REGISTER, Tie.REGISTER_OR_ASKED);
    }

    @Test
    @DisplayName("for somebody who acts for no prefecture: none")
    void ofNobody() {
        assertThat(Arrays.stream(Tie.values()).filter(tie -> new Jurisdiction(Set.of(), tie).includes(entry.state())))
                .isEmpty();
    }

    @Test
    @DisplayName("whose officers the refusal names, in the reader's language")
    void refusal() {
        var refusal =
                new Jurisdiction(Set.of(Prefecture.KANAGAWA, Prefecture.CHIBA), Tie.REGISTER).refusal(entry.state());

        assertThat(refusal.detail(Locale.ENGLISH)).contains("register of Tokyo", "acts for Chiba, Kanagawa");
        assertThat(refusal.detail(Locale.JAPANESE)).contains("東京都の担当者", "千葉県、神奈川県");
    }

    private Set<Tie> ties(Prefecture prefecture) {
        return Arrays.stream(Tie.values())
                .filter(tie -> new Jurisdiction(Set.of(prefecture), tie).includes(entry.state()))
                .collect(Collectors.toSet());
    }
}
