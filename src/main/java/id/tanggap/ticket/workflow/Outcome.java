package id.tanggap.ticket.workflow;

import id.tanggap.ticket.TicketState;
import java.util.Locale;

/// An outcome that a ticket can have; answered is not the same as solved. Operators edit what each requires.
///
/// @param code stable: `solved`, `answered`, `unable`, `not-ours`, `withdrawn`, `duplicate`, `spam` …
/// @param endsIn the state it leads to
/// @param needsReason why, in words the citizen reads
/// @param needsAnswer a person must have answered the citizen before
/// @param needsProof staff must have attached a photo or a letter
/// @param needsReference who is responsible instead, or a number elsewhere
/// @param tellsCitizen the citizen gets a closing message
/// @param offered staff can choose it
public record Outcome(
        String code,
        String label,
        String labelEnglish,
        TicketState endsIn,
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

    public String label(String language) {
        return language.equals("en") ? labelEnglish : label;
    }
}
