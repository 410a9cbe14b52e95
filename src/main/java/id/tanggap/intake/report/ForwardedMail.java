package id.tanggap.intake.report;

import id.tanggap.intake.mail.MailFile;
import id.tanggap.intake.mail.MailParser;
import id.tanggap.intake.mail.ParsedMail;
import id.tanggap.intake.mail.content.ReplyText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Recognises a mail that passes on another one: by its subject, or by an attached mail if it answers nothing.
final class ForwardedMail {

    private static final Logger LOG = LoggerFactory.getLogger(ForwardedMail.class);
    private static final String MAIL = "message/rfc822";
    private static final long LARGEST = 1024 * 1024;

    private ForwardedMail() {}

    /// @param answersNothing the mail refers to no other one
    static Optional<ParsedInbound.Forwarded> of(ParsedMail mail, boolean answersNothing) {
        var attached = mail.attachments().stream()
                .filter(file -> file.contentType().equals(MAIL))
                .findFirst();
        var subject = ReplyText.isForward(mail.words().subject());
        return subject || (attached.isPresent() && answersNothing)
                ? Optional.of(attached.flatMap(ForwardedMail::read)
                        .orElseGet(() -> new ParsedInbound.Forwarded("", List.of())))
                : Optional.empty();
    }

    private static Optional<ParsedInbound.Forwarded> read(MailFile file) {
        if (file.size() > LARGEST) {
            return Optional.empty();
        }
        try (var bytes = file.content().open();
                var mail = new MailParser().parse(bytes)) {
            var ids = Stream.of(
                            Stream.ofNullable(mail.ids().messageId()),
                            Stream.ofNullable(mail.ids().inReplyTo()),
                            mail.ids().references().stream())
                    .flatMap(each -> each)
                    .distinct()
                    .toList();
            return Optional.of(new ParsedInbound.Forwarded(
                    mail.words().subject() + "\n" + mail.words().text(), ids));
        } catch (IOException e) {
            LOG.warn("attached-mail=unreadable problem=\"{}\"", e.toString());
            return Optional.empty();
        }
    }
}
