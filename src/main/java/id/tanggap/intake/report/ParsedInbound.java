package id.tanggap.intake.report;

import id.tanggap.platform.blob.BlobStore;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parsed content of raw bytes.
public sealed interface ParsedInbound {

    /// A person's message, or an automatic one in the same form.
    ///
    /// @param from where an answer would be sent; empty if nowhere
    /// @param participants all addresses the message names as its sender, for recognising who replies
    /// @param text new words; `fullText` with the quoted conversation
    /// @param place that the sender named in a form
    /// @param messageId and references without angle brackets
    /// @param identity identifies the message on any channel; empty if nothing does
    /// @param given what a form says explicitly
    record Report(
            Optional<ContactPoint> from,
            List<ContactPoint> participants,
            @Nullable String name,
            String subject,
            String text,
            @Nullable String fullText,
            @Nullable String html,
            @Nullable String messageId,
            List<String> references,
            boolean automatic,
            Optional<RegionCode> place,
            List<File> files,
            List<String> identity,
            ExplicitChoices given)
            implements ParsedInbound {

        public Report {
            participants = List.copyOf(participants);
            references = List.copyOf(references);
            files = List.copyOf(files);
            identity = List.copyOf(identity);
        }

        /// A message that is no form.
        Report(
                Optional<ContactPoint> from,
                List<ContactPoint> participants,
                @Nullable String name,
                String subject,
                String text,
                @Nullable String fullText,
                @Nullable String html,
                @Nullable String messageId,
                List<String> references,
                boolean automatic,
                Optional<RegionCode> place,
                List<File> files,
                List<String> identity) {
            this(
                    from,
                    participants,
                    name,
                    subject,
                    text,
                    fullText,
                    html,
                    messageId,
                    references,
                    automatic,
                    place,
                    files,
                    identity,
                    ExplicitChoices.NOTHING);
        }
    }

    /// A text message: a report whose conversation is found only by its words and its time.
    ///
    /// @param content as the channel received it
    record Text(Report report, TextReport content) implements ParsedInbound {

        /// The location that the sender's telephone reported.
        public Optional<GeoPoint> point() {
            return Optional.ofNullable(content.location()).map(where -> new GeoPoint(where.lat(), where.lon()));
        }
    }

    /// An attached file.
    record File(
            String name,
            String contentType,
            BlobStore.Source bytes,
            boolean inline,
            @Nullable String contentId) {}

    /// A relay's report on a message that we or others sent.
    ///
    /// @param failed false if it only reports a delay
    record Bounce(List<String> originalIds, String reason, boolean failed) implements ParsedInbound {}

    /// Our own message came back.
    record Ours() implements ParsedInbound {}
}
