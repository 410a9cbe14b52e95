package id.tanggap.intake.mail;

import id.tanggap.intake.mail.content.HtmlToText;
import id.tanggap.intake.mail.content.ReplyText;
import id.tanggap.intake.mail.content.SanitizedHtml;
import id.tanggap.intake.mail.content.TextCleanup;
import id.tanggap.intake.mail.header.AddressHeaders;
import id.tanggap.intake.mail.header.AutomaticMail;
import id.tanggap.intake.mail.header.DateHeader;
import id.tanggap.intake.mail.header.EncodedWords;
import id.tanggap.intake.mail.header.MessageIds;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/// Parses mail of any quality. Never throws on content: problems are in `ParsedMail.problems`.
///
/// ```java
/// try (var mail = new MailParser().parse(bytes)) {
///     mail.newText();
/// }
/// ```
///
/// Time and memory are bounded: linear in the size, files over 256 KiB go to disk. Thread-safe.
public final class MailParser {

    private static final int LONGEST_HTML = 1024 * 1024;
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxHeaderLen(1_000_000)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(false)
            .setStrictParsing(false)
            .build();

    public ParsedMail parse(byte[] raw) {
        try {
            return parse(new ByteArrayInputStream(raw));
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory does not fail", e);
        }
    }

    /// @throws IOException if the stream cannot be read
    public ParsedMail parse(InputStream raw) throws IOException {
        var source = new MailSourceStream(new BufferedInputStream(raw, 64 * 1024));
        source.skipMailboxLine();
        var parser = new MimeStreamParser(CONFIG, DecodeMonitor.SILENT, null);
        parser.setContentDecoding(true);
        // an attached mail stays one file
        parser.setNoRecurse();
        var parts = new MimePartCollector(parser);
        parser.setContentHandler(parts);
        try {
            parser.parse(source);
        } catch (MimeException | RuntimeException broken) {
            parts.problem("mime-broken", "Susunan surel rusak; yang terbaca tetap disimpan.");
        } catch (IOException e) {
            source.rethrowOwn();
            parts.problem("encoding-broken", "Sebagian isi surel rusak dan tidak terbaca.");
        }
        return assemble(parts);
    }

    private static ParsedMail assemble(MimePartCollector parts) {
        var headers = parts.headers;
        var addresses = addresses(parts);
        var words = words(parts);
        var evidence = new BounceDetector.Evidence(
                parts.deliveryStatus, parts.original, parts.looseStatus, parts.looseOriginal);
        var bounce = BounceDetector.find(headers, addresses.from(), words, evidence);
        return new ParsedMail(
                addresses,
                new IdentificationFields(
                        first(MessageIds.of(headers.all("message-id"))),
                        first(MessageIds.of(headers.all("in-reply-to"))),
                        MessageIds.of(headers.all("references"))),
                date(parts),
                words,
                parts.files,
                AutomaticMail.isAutomatic(headers, addresses.from(), words.subject())
                        || parts.hasMachinePart
                        || bounce != null,
                bounce,
                parts.problems,
                headers,
                parts.temporary);
    }

    private static AddressFields addresses(MimePartCollector parts) {
        var headers = parts.headers;
        var from = AddressHeaders.of(headers.all("from")).stream().findFirst();
        if (from.isEmpty()) {
            parts.problem("from-missing", "Surel tidak menyebut pengirim yang dapat dibalas.");
        }
        return new AddressFields(
                from.orElse(null),
                AddressHeaders.of(headers.all("to")),
                AddressHeaders.of(headers.all("cc")),
                AddressHeaders.of(headers.all("reply-to")));
    }

    private static MailText words(MimePartCollector parts) {
        var subject = parts.headers
                .first("subject")
                .map(EncodedWords::decode)
                .map(MailParser::oneLine)
                .orElse("");
        var text = TextCleanup.of(MailBody.text(parts.root));
        var html = html(parts).map(SanitizedHtml::of).orElse(null);
        return new MailText(subject, text, newText(parts, subject, text), html);
    }

    private static Optional<String> html(MimePartCollector parts) {
        return MailBody.html(parts.root).map(html -> {
            if (html.length() > LONGEST_HTML) {
                parts.problem("html-long", "HTML lebih panjang dari 1 MB; sisanya hanya ada di surel asli.");
                return html.substring(0, LONGEST_HTML);
            }
            return html;
        });
    }

    private static String newText(MimePartCollector parts, String subject, String text) {
        if (ReplyText.isForward(subject)) {
            return text;
        }
        var visible = MailBody.isHtmlOnly(parts.root)
                ? html(parts)
                        .map(HtmlToText::withoutQuotes)
                        .map(TextCleanup::of)
                        .orElse(text)
                : text;
        return ReplyText.of(visible.isBlank() ? text : visible);
    }

    private static @Nullable Instant date(MimePartCollector parts) {
        var written = parts.headers.first("date");
        var date = written.flatMap(DateHeader::of);
        if (written.isPresent() && date.isEmpty()) {
            parts.problem("date-unreadable", "Tanggal surel tidak terbaca.");
        }
        return date.orElse(null);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static @Nullable String first(List<String> ids) {
        return ids.isEmpty() ? null : ids.getFirst();
    }
}
