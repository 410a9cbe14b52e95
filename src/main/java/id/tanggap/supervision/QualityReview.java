package id.tanggap.supervision;

import id.tanggap.platform.code.Coded;

/// A review of a sampled ticket.
///
/// @param answered was the citizen's question answered?
/// @param tone was the tone right for a citizen?
/// @param category was the category right?
/// @param outcome is the outcome true?
/// @param note for the team, at most 1000 characters
public record QualityReview(Judgement answered, Judgement tone, Judgement category, Judgement outcome, String note) {

    private static final int LONGEST = 1000;

    public QualityReview {
        note = note.strip();
        if (note.length() > LONGEST) {
            note = note.substring(0, LONGEST);
        }
    }

    /// The answer to one question.
    public enum Judgement implements Coded {
        YES,
        NO,
        UNCLEAR;

        public static Judgement of(String code) {
            return Coded.of(Judgement.class, code);
        }
    }
}
