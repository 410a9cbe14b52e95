package id.tanggap.pbx;

import org.jspecify.annotations.Nullable;

/// One end of a call.
///
/// @param value E.164 of a number; the digits of an extension or a short code; null of a hidden caller
public record Party(Kind kind, @Nullable String value) {

    /// What kind of address it is; `code()` is in the database and the API.
    public enum Kind {
        /// A number of the public network.
        NUMBER,
        /// The caller withheld it: `anonymous`, `unknown`, `restricted`, `private`, empty, `s` …
        HIDDEN,
        /// An extension of ours.
        INTERNAL,
        /// 110, 112, 118, 119, 129, 171, and services of five digits.
        SHORT_CODE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }
}
