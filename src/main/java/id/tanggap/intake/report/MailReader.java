package id.tanggap.intake.report;

import id.tanggap.intake.mail.BounceReport;
import id.tanggap.intake.mail.IdentificationFields;
import id.tanggap.intake.mail.MailFile;
import id.tanggap.intake.mail.MailParser;
import id.tanggap.intake.mail.MailText;
import id.tanggap.intake.mail.ParsedMail;
import id.tanggap.intake.mail.auth.AuthenticationVerdict;
import id.tanggap.intake.mail.auth.SenderAuthentication;
import id.tanggap.intake.mail.auth.TrustedAuthservIds;
import id.tanggap.intake.mail.header.MailAddress;
import id.tanggap.reply.Replies;
import id.tanggap.reporter.ContactPoint;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Parses mail as a report, a bounce, or our own mail that came back.
@Component
class MailReader implements InboundReader {

    private static final int MOST_REPLY_TO = 3;

    private final MailParser parser = new MailParser();
    private final Replies replies;
    private final TrustedAuthservIds trusted;

    MailReader(Replies replies, TrustedAuthservIds trusted) {
        this.replies = replies;
        this.trusted = trusted;
    }

    @Override
    public String channel() {
        return "email";
    }

    @Override
    public Opened read(InputStream raw, String channelName) throws IOException {
        var mail = parser.parse(raw);
        return new Opened(reading(mail, channelName), mail::close);
    }

    private ParsedInbound reading(ParsedMail mail, String channelName) {
        var id = mail.ids().messageId();
        if (id != null && replies.isOurs(id)) {
            return new ParsedInbound.Ours();
        }
        return mail.bounce() != null ? bounce(mail.ids(), mail.bounce()) : report(mail, trusted.of(channelName));
    }

    private static ParsedInbound bounce(IdentificationFields ids, BounceReport bounce) {
        var originals = Stream.of(
                        Stream.ofNullable(bounce.originalMessageId()),
                        Stream.ofNullable(ids.inReplyTo()),
                        ids.references().stream())
                .flatMap(each -> each)
                .toList();
        var reason = Stream.of(bounce.status(), bounce.diagnostic())
                .filter(Objects::nonNull)
                .reduce((status, diagnostic) -> status + " " + diagnostic)
                .orElse(bounce.action());
        return new ParsedInbound.Bounce(originals, reason, bounce.action().equals("failed"));
    }

    private static ParsedInbound report(ParsedMail mail, Set<String> servers) {
        return new ParsedInbound.Report(
                sender(mail, SenderAuthentication.verdict(mail.headers(), servers)),
                words(mail.words()),
                identity(mail),
                mail.attachments().stream().map(MailReader::file).toList(),
                ExplicitChoices.NOTHING);
    }

    /// Only From speaks: SPF, DKIM and DMARC never cover Reply-To.
    private static ParsedInbound.Sender sender(ParsedMail mail, AuthenticationVerdict verdict) {
        var from = Optional.ofNullable(mail.addresses().from());
        return new ParsedInbound.Sender(
                from.flatMap(address -> ContactPoint.email(address.address())),
                SenderAuthentication.author(mail.headers()).stream()
                        .flatMap(author -> ContactPoint.email(author.address()).stream())
                        .toList(),
                from.map(MailAddress::name).orElse(null),
                mail.autoSubmitted(),
                verdict,
                replyTo(mail));
    }

    private static @Nullable String replyTo(ParsedMail mail) {
        var from = mail.addresses().from();
        var others = mail.addresses().replyTo().stream()
                .map(MailAddress::address)
                .filter(address -> from == null || !address.equalsIgnoreCase(from.address()))
                .distinct()
                .limit(MOST_REPLY_TO)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? null : others;
    }

    private static ParsedInbound.Identity identity(ParsedMail mail) {
        var references = references(mail.ids());
        return new ParsedInbound.Identity(
                mail.ids().messageId(), references, key(mail), ForwardedMail.of(mail, references.isEmpty()));
    }

    private static ParsedInbound.Words words(MailText mail) {
        return new ParsedInbound.Words(
                TicketSubject.of(mail.subject(), mail.newText()),
                mail.newText(),
                mail.newText().equals(mail.text()) ? null : mail.text(),
                mail.html());
    }

    /// Oldest first; In-Reply-To is the closest (RFC 5322 section 3.6.4).
    private static List<String> references(IdentificationFields ids) {
        return Stream.concat(ids.references().stream(), Stream.ofNullable(ids.inReplyTo()))
                .distinct()
                .toList();
    }

    private static ParsedInbound.File file(MailFile file) {
        return new ParsedInbound.File(
                file.name(), file.contentType(), file.content()::open, file.inline(), file.contentId());
    }

    /// Without a Message-ID two equal mails may be two complaints.
    private static List<String> key(ParsedMail mail) {
        var id = mail.ids().messageId();
        var from = mail.addresses().from();
        return id == null
                ? List.of()
                : List.of(
                        id,
                        from == null ? "" : from.address(),
                        Objects.toString(mail.date(), ""),
                        mail.words().subject(),
                        mail.words().text());
    }
}
