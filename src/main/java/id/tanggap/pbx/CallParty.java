package id.tanggap.pbx;

import id.tanggap.platform.code.Coded;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One end of a call.
///
/// @param value a number in E.164; the digits of an extension or a short code; null for a hidden caller
public record CallParty(Kind kind, @Nullable String value) {

    public static final CallParty HIDDEN = new CallParty(Kind.HIDDEN, null);

    private static final DirectMappedCache<CallParty> CALLERS = new DirectMappedCache<>(NumberingPlan.USUAL::caller);
    private static final DirectMappedCache<CallParty> CALLED = new DirectMappedCache<>(NumberingPlan.USUAL::called);

    /// The kind of address; its `code()` is stored in the database and used in the API.
    public enum Kind implements Coded {
        /// A number of the public network.
        NUMBER,
        /// The caller withheld it: `anonymous`, `unknown`, `restricted`, `private`, empty, `s` …
        HIDDEN,
        /// An extension of ours.
        INTERNAL,
        /// 110, 112, 118, 119, 129, 171, and services of five digits.
        SHORT_CODE;

        public static Kind of(String code) {
            return Coded.of(Kind.class, code);
        }
    }

    /// The caller, from any text that a log has for it: `0812 3456 7890`, `"Budi" <+62…>`, `sip:201@pbx`, `anonymous`.
    /// Never throws. A text that cannot be a number is a hidden caller.
    public static CallParty of(@Nullable String raw) {
        if (raw == null) {
            return HIDDEN;
        }
        var mobile = PublicNumber.mobile(raw);
        return mobile == null ? CALLERS.of(raw) : new CallParty(Kind.NUMBER, mobile);
    }

    /// The same, where `extensions` are internal numbers too.
    ///
    /// @param extensions see `FormatSettings`
    public static CallParty of(@Nullable String raw, @Nullable Pattern extensions) {
        return new NumberingPlan(extensions).caller(raw);
    }

    /// The called party. A text that is not a number is a name inside the exchange: `ivr-utama`, `*97`.
    public static CallParty called(@Nullable String raw) {
        return raw == null ? HIDDEN : CALLED.of(raw);
    }

    /// A text that `of` and `called` read as this party, independent of the exchange's extensions.
    public String text() {
        if (value == null) {
            return "";
        }
        return kind != Kind.INTERNAL || NumberingPlan.USUAL.caller(value).equals(this)
                ? value
                : NumberingPlan.INTERNAL + value;
    }
}
