package id.tanggap.intake.report;

import id.tanggap.intake.mail.BounceReport;
import id.tanggap.intake.mail.IdentificationFields;
import id.tanggap.intake.mail.MailFile;
import id.tanggap.intake.mail.MailParser;
import id.tanggap.intake.mail.MailText;
import id.tanggap.intake.mail.ParsedMail;
import id.tanggap.intake.mail.header.MailAddress;
import id.tanggap.reply.Replies;
import id.tanggap.reporter.ContactPoint;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Parses mail as a report, a bounce, or our own mail that came back.
@Component
class MailReader implements InboundReader {

    private final MailParser parser = new MailParser();
    private final Replies replies;

    MailReader(Replies replies) {
        this.replies = replies;
    }

    @Override
    public String channel() {
        return "email";
    }

    @Override
    public Opened read(InputStream raw) throws IOException {
        var mail = parser.parse(raw);
        return new Opened(reading(mail), mail::close);
    }

    private ParsedInbound reading(ParsedMail mail) {
        var id = mail.ids().messageId();
        if (id != null && replies.isOurs(id)) {
            return new ParsedInbound.Ours();
        }
        return mail.bounce() != null ? bounce(mail.ids(), mail.bounce()) : report(mail);
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

    private static ParsedInbound report(ParsedMail mail) {
        return new ParsedInbound.Report(
                sender(mail),
                words(mail.words()),
                new ParsedInbound.Identity(mail.ids().messageId(), references(mail.ids()), key(mail)),
                mail.attachments().stream().map(MailReader::file).toList(),
                ExplicitChoices.NOTHING);
    }

    private static ParsedInbound.Sender sender(ParsedMail mail) {
        var from = Optional.ofNullable(mail.addresses().from());
        var replyTo = mail.addresses().replyTo();
        return new ParsedInbound.Sender(
                replyTo.stream().findFirst().or(() -> from).flatMap(address -> ContactPoint.email(address.address())),
                Stream.concat(from.stream(), replyTo.stream())
                        .flatMap(address -> ContactPoint.email(address.address()).stream())
                        .distinct()
                        .toList(),
                from.map(MailAddress::name).orElse(null),
                mail.autoSubmitted());
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
