package id.tanggap.intake.report;

import id.tanggap.intake.mail.BounceReport;
import id.tanggap.intake.mail.MailFile;
import id.tanggap.intake.mail.MailParser;
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
        if (mail.messageId() != null && replies.isOurs(mail.messageId())) {
            return new ParsedInbound.Ours();
        }
        return mail.bounce() != null ? bounce(mail, mail.bounce()) : report(mail);
    }

    private static ParsedInbound bounce(ParsedMail mail, BounceReport bounce) {
        var ids = Stream.concat(
                        Stream.ofNullable(bounce.originalMessageId()),
                        Stream.concat(Stream.ofNullable(mail.inReplyTo()), mail.references().stream()))
                .toList();
        var reason = Stream.of(bounce.status(), bounce.diagnostic())
                .filter(Objects::nonNull)
                .reduce((status, diagnostic) -> status + " " + diagnostic)
                .orElse(bounce.action());
        return new ParsedInbound.Bounce(ids, reason, bounce.action().equals("failed"));
    }

    private static ParsedInbound report(ParsedMail mail) {
        var answerTo = mail.replyTo().stream().findFirst().or(() -> Optional.ofNullable(mail.from()));
        var participants = Stream.concat(Stream.ofNullable(mail.from()), mail.replyTo().stream())
                .flatMap(address -> ContactPoint.email(address.address()).stream())
                .distinct()
                .toList();
        return new ParsedInbound.Report(
                answerTo.flatMap(address -> ContactPoint.email(address.address())),
                participants,
                name(mail),
                TicketSubject.of(mail.subject(), mail.newText()),
                mail.newText(),
                mail.newText().equals(mail.text()) ? null : mail.text(),
                mail.html(),
                mail.messageId(),
                references(mail),
                mail.autoSubmitted(),
                Optional.empty(),
                mail.attachments().stream().map(MailReader::file).toList(),
                identity(mail));
    }

    private static @org.jspecify.annotations.Nullable String name(ParsedMail mail) {
        return Optional.ofNullable(mail.from()).map(MailAddress::name).orElse(null);
    }

    /// Oldest first; In-Reply-To is the closest (RFC 5322 section 3.6.4).
    private static List<String> references(ParsedMail mail) {
        return Stream.concat(mail.references().stream(), Stream.ofNullable(mail.inReplyTo()))
                .distinct()
                .toList();
    }

    private static ParsedInbound.File file(MailFile file) {
        return new ParsedInbound.File(
                file.name(), file.contentType(), file.content()::open, file.inline(), file.contentId());
    }

    /// Without a Message-ID two equal mails may be two complaints.
    private static List<String> identity(ParsedMail mail) {
        if (mail.messageId() == null) {
            return List.of();
        }
        return List.of(
                mail.messageId(),
                Optional.ofNullable(mail.from()).map(MailAddress::address).orElse(""),
                Objects.toString(mail.date(), ""),
                mail.subject(),
                mail.text());
    }
}
