package id.tanggap.ticket.workflow;

import id.tanggap.platform.code.Coded;
import id.tanggap.ticket.TicketState;
import java.util.Locale;
import java.util.Set;

/// An outcome that a ticket can have; answered is not the same as solved. Administrators set what each requires.
///
/// @param code stable: `solved`, `answered`, `unable`, `not-ours`, `withdrawn`, `duplicate`, `spam` …
/// @param endsIn the state it leads to
/// @param tellsCitizen the citizen gets a closing message
/// @param offered staff can choose it
public record Outcome(
        String code,
        String label,
        String labelEnglish,
        TicketState endsIn,
        Set<Requirement> requirements,
        boolean tellsCitizen,
        boolean offered) {

    public Outcome {
        requirements = Set.copyOf(requirements);
    }

    /// What a ticket must have before it can get an outcome.
    public enum Requirement implements Coded {
        /// Why, in words the citizen reads.
        REASON,
        /// A person must have answered the citizen before.
        ANSWER,
        /// Staff must have attached a photo or a letter.
        PROOF,
        /// A supervisor decides.
        SUPERVISOR,
        /// Who is responsible instead, or a number elsewhere.
        REFERENCE,
        /// The fields without which a ticket of its category does not end, such as whom a breach of data was told to.
        FIELDS
    }

    public boolean needs(Requirement requirement) {
        return requirements.contains(requirement);
    }

    public String label(Locale locale) {
        return label(locale.getLanguage());
    }

    public String label(String language) {
        return language.equals("en") ? labelEnglish : label;
    }
}
