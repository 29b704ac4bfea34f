package jp.shunin.registry.core.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;

/**
 * Which registration number each person gets. Of every {@value #BLOCK} people a fixed number is of each prefecture, by its
 * share. So a number follows from the person's place alone, and each prefecture's serials begin with 1 and have no gaps.
 */
final class Numbers {

    private static final int BLOCK = 10_000;
    private static final int LAST_SERIAL = 999_999;

    /** Any will do, but always the same: the seed of a population changes the people and not their numbers. */
    private static final long ORDER = 12;

    /** @param rank the place among the people of the prefecture in the block, from 1 */
    private record Slot(Prefecture prefecture, int rank) {}

    private final Map<Prefecture, Integer> quotas = new EnumMap<>(Prefecture.class);
    private final List<Slot> slots = new ArrayList<>(BLOCK);

    Numbers(Weighted<Prefecture> shares) {
        divide(shares);
        List<Prefecture> order = new ArrayList<>(BLOCK);
        quotas.forEach((prefecture, quota) -> order.addAll(Collections.nCopies(quota, prefecture)));
        Collections.shuffle(order, new Random(ORDER));
        Map<Prefecture, Integer> ranks = new EnumMap<>(Prefecture.class);
        order.forEach(prefecture -> slots.add(new Slot(prefecture, ranks.merge(prefecture, 1, Integer::sum))));
    }

    /** What rounding leaves over falls to the largest. */
    private void divide(Weighted<Prefecture> shares) {
        List<Weighted.Item<Prefecture>> items = shares.items();
        double all = items.stream().mapToDouble(Weighted.Item::weight).sum();
        items.forEach(item -> quotas.put(item.thing(), Math.max(1, (int) (BLOCK * item.weight() / all))));
        int left = BLOCK - quotas.values().stream().mapToInt(Integer::intValue).sum();
        Prefecture largest = Collections.max(items, Comparator.comparingDouble(Weighted.Item::weight))
                .thing();
        quotas.merge(largest, left, Integer::sum);
    }

    private int quota(Prefecture prefecture) {
        return quotas.getOrDefault(prefecture, 0);
    }

    /** The number of the person at a place, from 0. */
    RegistrationNumber of(long place) {
        Slot slot = slots.get((int) (place % BLOCK));
        return RegistrationNumber.of(slot.prefecture(), (int) (place / BLOCK) * quota(slot.prefecture()) + slot.rank());
    }

    /** How many people there are numbers for. */
    long most() {
        return (long) (LAST_SERIAL / Collections.max(quotas.values())) * BLOCK;
    }
}
