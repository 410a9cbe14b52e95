package id.tanggap.intake.report;

import id.tanggap.platform.blob.BlobStore;
import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A report that an officer writes for a message that the program could not read.
///
/// @param subject may be empty: then it is the first words of the text
/// @param category code of a leaf category; empty to let triage choose
/// @param place empty to read it from the words
public record ManualReport(String subject, String text, Optional<String> category, Optional<RegionCode> place) {

    public ManualReport {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A report needs a text");
        }
    }

    /// The message's bytes; their content is not said, so that nothing opens them.
    public record Original(String name, BlobStore.Source bytes) {}

    /// @param reporter where the reporter is answered; empty if nobody is known
    /// @param name of the reporter; null if nobody is known
    public ParsedInbound.Report parsed(Optional<ContactPoint> reporter, @Nullable String name, Original original) {
        return new ParsedInbound.Report(
                ParsedInbound.Sender.person(reporter.stream().toList(), name),
                ParsedInbound.Words.plain(subject, text.strip()),
                ParsedInbound.Identity.NONE,
                List.of(new ParsedInbound.File(
                        original.name(), "application/octet-stream", original.bytes(), false, null)),
                new ExplicitChoices(category, Optional.empty(), place, List.of(), false));
    }
}
