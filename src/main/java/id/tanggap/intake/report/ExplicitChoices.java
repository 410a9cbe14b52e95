package id.tanggap.intake.report;

import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.taxonomy.Urgency;
import java.util.List;
import java.util.Optional;

/// What a form says explicitly, besides the text; it takes precedence over the result of triage.
///
/// @param category code of a leaf category that an agent chose
/// @param urgency that an agent chose
/// @param place that the sender named, or an agent chose
/// @param contacts further contact points of the same citizen, confirmed by a trusted source: an agent, a program
/// @param confidential the citizen wants to stay unnamed
public record ExplicitChoices(
        Optional<String> category,
        Optional<Urgency> urgency,
        Optional<RegionCode> place,
        List<ContactPoint> contacts,
        boolean confidential) {

    static final ExplicitChoices NOTHING =
            new ExplicitChoices(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);

    public ExplicitChoices {
        contacts = List.copyOf(contacts);
    }
}
