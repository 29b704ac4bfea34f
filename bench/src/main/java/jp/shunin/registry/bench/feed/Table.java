package jp.shunin.registry.bench.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows that each end with a ratio; the median of the ratios counts. */
final class Table {

    private final String header;
    private final List<String> rows = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    Table(String columns, String ratio) {
        this.header = "| %s | %s |%n%s|".formatted(columns, ratio, "|--:".repeat(columns.split("\\|").length + 1));
    }

    void add(double ratio, String cells) {
        ratios.add(ratio);
        rows.add("| %s | %.2f |".formatted(cells, ratio));
        System.err.println(rows.getLast());
    }

    void print() {
        System.out.println(header);
        rows.forEach(System.out::println);
        Collections.sort(ratios);
        int half = ratios.size() / 2;
        double median = ratios.size() % 2 == 1 ? ratios.get(half) : (ratios.get(half - 1) + ratios.get(half)) / 2;
        System.out.printf("%nmedian: **%.2f**%n%n", median);
    }
}
