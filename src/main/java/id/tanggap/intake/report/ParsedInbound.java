package id.tanggap.intake.report;

import id.tanggap.platform.blob.BlobStore;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What raw bytes turned out to be.
public sealed interface ParsedInbound {

    /// A person's message, or a machine's in the form of one.
    ///
    /// @param from where an answer would go; empty if nowhere
    /// @param participants all addresses the message names as its sender, for recognising who replies
    /// @param text new words; `fullText` with the quoted conversation
    /// @param place that the sender named in a form
    /// @param messageId and references without angle brackets
    /// @param identity what makes it the same message on any road; empty if nothing does
    /// @param given what a form says outright
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

    /// A text message: a report whose place in a conversation only its words and its time can tell.
    ///
    /// @param content as the door handed it in
    record Text(Report report, TextReport content) implements ParsedInbound {

        /// Where the sender's telephone says it is.
        public Optional<GeoPoint> point() {
            return Optional.ofNullable(content.location()).map(where -> new GeoPoint(where.lat(), where.lon()));
        }
    }

    /// A file that came along.
    record File(
            String name,
            String contentType,
            BlobStore.Source bytes,
            boolean inline,
            @Nullable String contentId) {}

    /// A relay reports on a message that we or others sent.
    ///
    /// @param failed false if it only tells of a delay
    record Bounce(List<String> originalIds, String reason, boolean failed) implements ParsedInbound {}

    /// Our own message came back.
    record Ours() implements ParsedInbound {}
}
