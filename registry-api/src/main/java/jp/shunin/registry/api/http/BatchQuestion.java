package jp.shunin.registry.api.http;

import java.time.LocalDate;

/**
 * One question of a batch.
 *
 * @param number the number as it was given, whether it can be one or not
 */
record BatchQuestion(String number, LocalDate on) {}
