/// Reads single values of a log record: times, durations, numbers, channel names, words for outcomes and directions.
@NullMarked
package id.tanggap.pbx.record;

import org.jspecify.annotations.NullMarked;
