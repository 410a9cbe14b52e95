package id.tanggap.pbx;

import id.tanggap.taxonomy.Reason;
import org.jspecify.annotations.Nullable;

/// Reads the records of one kind of call log. Stateless and thread-safe; never throws because of the content.
public interface CallLogFormat {

    /// The stable name, as in `channels/phone-*.yaml` and `inspect-calls --format`.
    String name();

    /// How many characters at the start of `text` are complete records; the rest is a record that is still being
    /// written. A line without a line break at its end is not complete.
    int wholeRecords(CharSequence text);

    /// Reads complete records. Each record leads to exactly one call of a method of the sink; empty lines to none.
    void read(Block block, Sink sink);

    /// Complete records of a file.
    ///
    /// @param firstLine the number of its first line in the file, from 1
    /// @param heading the file's first line, for a block that does not begin with it, if it names the columns;
    ///     null if the block begins with it or the file has no heading
    record Block(
            String text,
            String file,
            long firstLine,
            @Nullable String heading) {

        public Block(String text, String file, long firstLine) {
            this(text, file, firstLine, null);
        }
    }

    /// Receives the records that were read.
    interface Sink {
        void trace(Trace trace, String raw);

        /// A record that is not about a call, such as a heading or a queue's restart.
        default void nothing(LogSource source, String raw) {}

        /// A record that cannot be read; the reason says what a person can do.
        void bad(LogSource source, String raw, Reason reason);
    }
}
