package jp.shunin.registry.core.course;

import jp.shunin.registry.core.data.DataRow;

/** A value with the row that gave it, so that a later check can name the line. */
record Placed<T>(DataRow row, T value) {}
