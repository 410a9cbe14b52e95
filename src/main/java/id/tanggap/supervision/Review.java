package id.tanggap.supervision;

import java.util.Locale;

/// What a reader found in a sampled ticket.
///
/// @param answered was the citizen's question answered?
/// @param tone was it said as one speaks to a citizen?
/// @param category was the matter understood?
/// @param outcome is what was said about the end true?
/// @param note for the team, at most 1000 characters
public record Review(Verdict answered, Verdict tone, Verdict category, Verdict outcome, String note) {

    private static final int LONGEST = 1000;

    public Review {
        note = note.strip();
        if (note.length() > LONGEST) {
            note = note.substring(0, LONGEST);
        }
    }

    /// The answer to one question.
    public enum Verdict {
        YES,
        NO,
        UNCLEAR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Verdict of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
