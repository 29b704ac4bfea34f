package jp.shunin.registry.core.standing;

import java.util.List;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.jspecify.annotations.Nullable;

/** What a lane holds on a day. */
public sealed interface LaneContent {

    Lane lane();

    /** The rules by which it holds. */
    List<Rule> rules();

    /** The id of the event behind it; null where there is no single one. */
    @Nullable
    String event();

    /** The registration. @param moved whether it came there by a transfer (M-3) */
    record Registered(Prefecture prefecture, boolean moved, String event) implements LaneContent {
        @Override
        public Lane lane() {
            return Lane.REGISTRATION;
        }

        @Override
        public List<Rule> rules() {
            return moved ? List.of(Rule.M_3) : List.of();
        }
    }

    /** A card within the period for which it was given. @param renewed whether it continues another (C-3) */
    record Carded(int card, boolean renewed, Rule rule, String event) implements LaneContent {
        @Override
        public Lane lane() {
            return Lane.CARD;
        }

        @Override
        public List<Rule> rules() {
            return List.of(rule);
        }
    }

    /** A chief certificate within the period for which it was given. */
    record Certified(String certificateNumber, Rule rule, String event) implements LaneContent {
        @Override
        public Lane lane() {
            return Lane.CHIEF_CERTIFICATE;
        }

        @Override
        public List<Rule> rules() {
            return List.of(rule);
        }
    }

    /** What a special measure added to a card or a chief certificate (S-2). */
    record Extended(Lane lane, MeasureId measure, @Nullable String event) implements LaneContent {
        @Override
        public List<Rule> rules() {
            return List.of(Rule.S_1);
        }
    }

    /** A prohibition of practice. */
    record Prohibited(String event) implements LaneContent {
        @Override
        public Lane lane() {
            return Lane.PROHIBITION;
        }

        @Override
        public List<Rule> rules() {
            return List.of(Rule.X_2);
        }
    }

    /** What the person is by all of it, and why not more. */
    record Stands(As as, boolean prohibited, List<Reason> reasons) implements LaneContent {

        /** What the person is. */
        public enum As {
            CHIEF,
            CARE_MANAGER,
            NEITHER
        }

        public Stands {
            reasons = List.copyOf(reasons);
        }

        static Stands of(Standing standing) {
            return new Stands(as(standing), standing.prohibition() != null, standing.reasons());
        }

        private static As as(Standing standing) {
            if (standing.chief().valid()) {
                return As.CHIEF;
            }
            return standing.careManager().valid() ? As.CARE_MANAGER : As.NEITHER;
        }

        @Override
        public Lane lane() {
            return Lane.STANDING;
        }

        /** Those of the reasons; for a chief, who lacks nothing, what makes one. */
        @Override
        public List<Rule> rules() {
            return reasons.isEmpty()
                    ? List.of(Rule.K_5)
                    : reasons.stream().map(Reason::rule).distinct().toList();
        }

        @Override
        public @Nullable String event() {
            return null;
        }
    }
}
