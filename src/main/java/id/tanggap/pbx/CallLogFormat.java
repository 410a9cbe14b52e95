package id.tanggap.pbx;

import id.tanggap.taxonomy.Reason;
import org.jspecify.annotations.Nullable;

/// Reads the records of one kind of call log. Stateless and safe for threads; never throws on content.
public interface CallLogFormat {

    /// The stable name, as in `channels/phone-*.yaml` and `inspect-calls --format`.
    String name();

    /// How many characters at the start of `text` are whole records; the rest is a record that is still being
    /// written. A line that ends without a line break is not whole.
    int wholeRecords(CharSequence text);

    /// Reads whole records. Every record ends in exactly one call of the sink; empty lines in none.
    void read(Block block, Sink sink);

    /// Whole records of a file.
    ///
    /// @param firstLine the number of its first line in the file, from 1
    /// @param heading the file's first line, for a block that begins further down in a file whose first line names the
    ///                columns; null if the block begins with it or there is none
    record Block(
            String text,
            String file,
            long firstLine,
            @Nullable String heading) {

        public Block(String text, String file, long firstLine) {
            this(text, file, firstLine, null);
        }
    }

    /// Takes what was read.
    interface Sink {
        void trace(Trace trace, String raw);

        /// A record that says nothing about a call, such as a heading or a queue's restart.
        void nothing(Source source, String raw);

        /// A record that cannot be read, and what a person can do about it.
        void bad(Source source, String raw, Reason reason);
    }
}
