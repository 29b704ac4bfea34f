package jp.shunin.registry.api.http;

import org.jspecify.annotations.Nullable;

/**
 * One question of a batch.
 *
 * @param line its place in the list, from 1 on
 * @param number the number as it was given, whether it can be one or not
 * @param days null if the line could not be read
 */
record BatchQuestion(long line, String number, @Nullable BatchDays days) {}
