package jp.shunin.registry.core.eligibility;

/** The same in Japanese and in English. */
public record Text(String ja, String en) {}
