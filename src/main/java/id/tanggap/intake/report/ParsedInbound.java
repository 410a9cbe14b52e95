package id.tanggap.intake.report;

import id.tanggap.intake.mail.auth.AuthenticationVerdict;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.region.GeoPoint;
import id.tanggap.reporter.ContactPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parsed content of raw bytes.
public sealed interface ParsedInbound {

    /// A person's message, or an automatic one in the same form.
    ///
    /// @param given what a form says explicitly
    record Report(Sender sender, Words words, Identity identity, List<File> files, ExplicitChoices given)
            implements ParsedInbound {

        public Report {
            files = List.copyOf(files);
        }
    }

    /// Who sent a message.
    ///
    /// @param answerTo where an answer would be sent; empty if nowhere
    /// @param participants all addresses and numbers of the sender, for recognising who replies; none if the
    ///     message names several senders
    /// @param automatic a program, not a person
    /// @param verdict what vouches for the sender
    /// @param replyTo other addresses where the sender wants answers: only shown; null if there are none
    record Sender(
            Optional<ContactPoint> answerTo,
            List<ContactPoint> participants,
            @Nullable String name,
            boolean automatic,
            AuthenticationVerdict verdict,
            @Nullable String replyTo) {

        public Sender {
            participants = List.copyOf(participants);
        }

        /// A person who told a form or a colleague their contact points; nobody vouches for them. The first is
        /// answered.
        static Sender person(List<ContactPoint> points, @Nullable String name) {
            return new Sender(points.stream().findFirst(), points, name, false, AuthenticationVerdict.NONE, null);
        }
    }

    /// What a message says.
    ///
    /// @param text new words; `fullText` with the quoted conversation, null if it is the same
    /// @param html sanitised, or null
    record Words(
            String subject,
            String text,
            @Nullable String fullText,
            @Nullable String html) {

        /// @param subject empty to take the first words of the text
        static Words plain(String subject, String text) {
            return new Words(TicketSubject.of(subject, text), text, null, null);
        }
    }

    /// By what other messages refer to a message.
    ///
    /// @param messageId and references without angle brackets
    /// @param key identifies the message on any channel; empty if nothing does
    /// @param forwarded what the message passes on, if it is a forwarded one: it speaks for somebody else
    record Identity(
            @Nullable String messageId, List<String> references, List<String> key, Optional<Forwarded> forwarded) {

        static final Identity NONE = new Identity(null, List.of(), List.of());

        Identity(@Nullable String messageId, List<String> references, List<String> key) {
            this(messageId, references, key, Optional.empty());
        }

        public Identity {
            references = List.copyOf(references);
            key = List.copyOf(key);
        }
    }

    /// A message that another message passes on.
    ///
    /// @param text subject and words of an attached message; empty if the words are in the message itself
    /// @param messageIds its own and those it refers to
    record Forwarded(String text, List<String> messageIds) {

        public Forwarded {
            messageIds = List.copyOf(messageIds);
        }
    }

    /// A text message: a report whose conversation is found only by its words and its time.
    ///
    /// @param content as the channel received it
    record Text(Report report, TextReport content) implements ParsedInbound {

        /// A sending time further back than this is ignored.
        private static final Duration OLDEST = Duration.ofDays(14);

        /// The location that the sender's telephone reported.
        public Optional<GeoPoint> point() {
            return Optional.ofNullable(content.location()).map(where -> new GeoPoint(where.lat(), where.lon()));
        }

        /// When the citizen wrote it, if the network says so and it is plausible; else when it arrived.
        public Instant writtenAt(Instant arrived) {
            return Optional.ofNullable(content.sentAt())
                    .filter(at -> at.isBefore(arrived) && at.isAfter(arrived.minus(OLDEST)))
                    .orElse(arrived);
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
