package id.tanggap.intake.mail;

import id.tanggap.intake.mail.content.FlowedText;
import id.tanggap.intake.mail.header.CharsetDecoder;
import id.tanggap.intake.mail.header.FileNames;
import id.tanggap.intake.mail.header.HeaderParameters;
import id.tanggap.intake.mail.header.MailHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/// Receives the events of the MIME parser and keeps what a person may want: texts, files, the parts of a delivery
/// report.
///
/// Limited in parts, depth and text; what exceeds a limit is left out and reported in `problems`.
final class MimePartCollector extends AbstractContentHandler {

    private static final int MOST_PARTS = 1000;
    private static final int MOST_FILES = 200;
    private static final int DEEPEST = 50;
    private static final int MOST_FIELDS = 1000;
    private static final int LONGEST_TEXT = 2 * 1024 * 1024;
    private static final int LONGEST_LOOSE = 20_000;

    final MailHeaders headers = new MailHeaders();
    final List<MailFile> files = new ArrayList<>();
    final List<MailProblem> problems = new ArrayList<>();
    final List<Path> temporary = new ArrayList<>();
    final MimePart.Multi root = MimePart.Multi.of("mixed");

    @Nullable
    String deliveryStatus;

    @Nullable
    String original;

    /// The same two parts outside a multipart/report; they are files of the mail as well.
    @Nullable
    String looseStatus;

    @Nullable
    String looseOriginal;

    /// A feedback report (RFC 5965) or a receipt (RFC 8098) is among the parts.
    boolean hasMachinePart;

    private final Deque<MimePart.Multi> open = new ArrayDeque<>(List.of(root));
    private MailHeaders current = headers;
    private int parts;
    private int fields;
    private final MimeStreamParser parser;

    MimePartCollector(MimeStreamParser parser) {
        this.parser = parser;
    }

    @Override
    public void startBodyPart() {
        current = new MailHeaders();
        fields = 0;
    }

    @Override
    public void field(Field field) {
        if (++fields > MOST_FIELDS) {
            problem("headers-many", "Hanya " + MOST_FIELDS + " baris kepala pertama yang dibaca.");
            return;
        }
        var raw = field.getRaw();
        current.add(
                raw == null
                        ? (field.getName() + ": " + field.getBody()).getBytes(StandardCharsets.UTF_8)
                        : raw.toByteArray());
    }

    @Override
    public void startMultipart(BodyDescriptor descriptor) {
        var multi = MimePart.Multi.of(descriptor.getSubType());
        parent().children().add(multi);
        open.push(multi);
        if (open.size() > DEEPEST) {
            // each level that the parser enters costs a stack frame per byte: deeper levels are kept unparsed
            parser.setFlat();
        }
    }

    @Override
    public void endMultipart() {
        open.pop();
        if (open.size() <= DEEPEST) {
            parser.setNoRecurse();
        }
    }

    private MimePart.Multi parent() {
        return open.element();
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream in) throws IOException {
        if (++parts > MOST_PARTS) {
            problem("parts-many", "Hanya " + MOST_PARTS + " bagian pertama yang dibaca.");
            return;
        }
        var type = HeaderParameters.of(current.first("content-type").orElse(descriptor.getMimeType()));
        var disposition =
                HeaderParameters.of(current.first("content-disposition").orElse(""));
        var mime = mime(type, descriptor);
        if (mime.startsWith("multipart/") && open.size() > DEEPEST) {
            problem("parts-deep", "Bagian surel bersarang terlalu dalam.");
            return;
        }
        var name = disposition.get("filename").or(() -> type.get("name"));
        hasMachinePart |= mime.equals("message/feedback-report") || mime.equals("message/disposition-notification");
        if (keptForReport(mime, in)) {
            return;
        }
        if (isText(mime, disposition, name)) {
            parent().children().add(text(mime, type, in));
        } else {
            file(mime, disposition, name, in);
            readLoose(mime);
        }
    }

    /// Some relays send the parts of a report in another frame.
    private void readLoose(String mime) throws IOException {
        var isStatus = isStatus(mime);
        if ((!isStatus && !isOriginal(mime)) || files.isEmpty()) {
            return;
        }
        try (var in = files.getLast().content().open()) {
            var text = new String(in.readNBytes(LONGEST_LOOSE), StandardCharsets.UTF_8);
            if (isStatus) {
                looseStatus = text;
            } else {
                looseOriginal = text;
            }
        }
    }

    private static String mime(HeaderParameters type, BodyDescriptor descriptor) {
        return type.value().contains("/")
                ? type.value()
                : descriptor.getMimeType().toLowerCase(java.util.Locale.ROOT);
    }

    private boolean keptForReport(String mime, InputStream in) throws IOException {
        if (!parent().subtype().equals("report")) {
            return false;
        }
        if (isStatus(mime)) {
            deliveryStatus = new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
            return true;
        }
        if (isOriginal(mime)) {
            original = new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
            return true;
        }
        return false;
    }

    private static boolean isStatus(String mime) {
        return mime.equals("message/delivery-status") || mime.equals("message/global-delivery-status");
    }

    private static boolean isOriginal(String mime) {
        return mime.equals("message/rfc822")
                || mime.equals("text/rfc822-headers")
                || mime.equals("message/global-headers");
    }

    private static boolean isText(String mime, HeaderParameters disposition, Optional<String> name) {
        return (mime.equals("text/plain") || mime.equals("text/html") || mime.equals("text/enriched"))
                && !disposition.value().equals("attachment")
                && name.isEmpty();
    }

    private MimePart text(String mime, HeaderParameters type, InputStream in) {
        var bytes = readText(in);
        var decoded = CharsetDecoder.decode(bytes, type.get("charset"));
        decoded.problem()
                .ifPresent(code -> problem(code, "Himpunan karakter surel tidak ada, tidak dikenal, atau keliru."));
        var subtype = mime.substring(mime.indexOf('/') + 1);
        var flowed = subtype.equals("plain")
                && type.get("format").filter(f -> f.equalsIgnoreCase("flowed")).isPresent();
        var text = flowed
                ? FlowedText.join(
                        decoded.text(),
                        type.get("delsp").filter(d -> d.equalsIgnoreCase("yes")).isPresent())
                : decoded.text();
        return new MimePart.Text(subtype, text);
    }

    private byte[] readText(InputStream in) {
        var bytes = new java.io.ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (bytes.size() + n > LONGEST_TEXT) {
                    problem("text-long", "Teks lebih panjang dari 2 MB; sisanya hanya ada di surel asli.");
                    break;
                }
                bytes.write(buffer, 0, n);
            }
        } catch (IOException broken) {
            problem("encoding-broken", "Sebagian teks rusak dan tidak terbaca.");
        }
        return bytes.toByteArray();
    }

    private void file(String mime, HeaderParameters disposition, Optional<String> name, InputStream in)
            throws IOException {
        if (files.size() >= MOST_FILES) {
            problem("files-many", "Hanya " + MOST_FILES + " lampiran pertama yang disimpan.");
            return;
        }
        var taken = AttachmentSpool.take(in, temporary);
        if (!taken.complete()) {
            problem("encoding-broken", "Sebagian lampiran rusak dan tidak terbaca.");
        }
        if (mime.equals("application/ms-tnef")) {
            problem("tnef", "Lampiran winmail.dat belum dibuka; isinya ada di dalamnya.");
        }
        var contentId = current.first("content-id")
                .map(id -> id.replaceAll("[<>\\s]", ""))
                .filter(id -> !id.isEmpty());
        var inline = disposition.value().equals("inline")
                || (disposition.value().isEmpty() && contentId.isPresent() && mime.startsWith("image/"));
        files.add(new MailFile(
                FileNames.safe(name, mime, files.size() + 1),
                mime,
                taken.size(),
                taken.sha256(),
                taken.md5(),
                inline,
                contentId.orElse(null),
                taken.content()));
        parent().children().add(new MimePart.Other());
    }

    void problem(String code, String text) {
        if (problems.stream().noneMatch(known -> known.code().equals(code))) {
            problems.add(new MailProblem(code, text));
        }
    }
}
