package id.tanggap.ticket;

import java.util.Locale;

/// How a ticket can end, honestly: answered is not solved. What each takes is data that operators edit.
///
/// @param code stable: `solved`, `answered`, `unable`, `not-ours`, `withdrawn`, `duplicate`, `spam` …
/// @param endsIn the state it leads to
/// @param needsReason why, in words the citizen reads
/// @param needsAnswer a person has answered the citizen before
/// @param needsProof staff attached a photo or a letter
/// @param needsReference whose matter it is, or a number elsewhere
/// @param tellsCitizen the citizen gets a closing message
/// @param offered a person can choose it
public record Outcome(
        String code,
        String label,
        String labelEnglish,
        State endsIn,
        boolean needsReason,
        boolean needsAnswer,
        boolean needsProof,
        boolean needsSupervisor,
        boolean needsReference,
        boolean tellsCitizen,
        boolean offered) {

    public String label(Locale locale) {
        return label(locale.getLanguage());
    }

    String label(String language) {
        return language.equals("en") ? labelEnglish : label;
    }
}
