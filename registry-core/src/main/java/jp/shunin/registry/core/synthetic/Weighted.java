package jp.shunin.registry.core.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Things of different weights, of which chance draws the heavy ones more often. */
final class Weighted<T> {

    /** @param weight positive */
    record Item<T>(T thing, double weight) {}

    private final List<Item<T>> items;
    private final double[] upTo;

    Weighted(List<Item<T>> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to draw from");
        }
        this.items = List.copyOf(items);
        this.upTo = new double[items.size()];
        double sum = 0;
        for (int place = 0; place < upTo.length; place++) {
            sum += items.get(place).weight();
            upTo[place] = sum;
        }
    }

    T draw(Chance chance) {
        int place = Arrays.binarySearch(upTo, chance.fraction() * upTo[upTo.length - 1]);
        // What is drawn lies between two of the sums, or on one of them, which belongs to the next.
        int drawn = place < 0 ? -place - 1 : place + 1;
        return items.get(Math.min(drawn, upTo.length - 1)).thing();
    }

    /** Those of the things that are such. */
    Weighted<T> only(Predicate<T> such) {
        return new Weighted<>(
                items.stream().filter(item -> such.test(item.thing())).toList());
    }

    List<Item<T>> items() {
        return new ArrayList<>(items);
    }
}
