package id.tanggap.intake.mail;

import id.tanggap.intake.mail.content.HtmlToText;
import java.util.Optional;
import java.util.stream.Collectors;

/// Chooses the part of a mail's MIME tree that a person sees.
final class MailBody {

    private MailBody() {}

    /// The plain text if there is one, else the HTML as text.
    static String text(MimePart part) {
        return switch (part) {
            case MimePart.Text text -> text.subtype().equals("html") ? HtmlToText.of(text.text()) : text.text();
            case MimePart.Other other -> "";
            case MimePart.Multi multi ->
                switch (multi.subtype()) {
                    case "alternative" -> alternative(multi);
                    case "related" -> related(multi);
                    default ->
                        multi.children().stream()
                                .map(MailBody::text)
                                .filter(text -> !text.isBlank())
                                .collect(Collectors.joining("\n\n"));
                };
        };
    }

    /// The last child is preferred (RFC 2046 section 5.1.4), but plain text is the most reliable to read.
    private static String alternative(MimePart.Multi multi) {
        return multi.children().stream()
                .filter(child ->
                        child instanceof MimePart.Text text && !text.subtype().equals("html"))
                .map(MailBody::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> multi.children().reversed().stream()
                        .map(MailBody::text)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(""));
    }

    private static String related(MimePart.Multi multi) {
        return multi.children().stream()
                .map(MailBody::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /// The HTML that is shown, if the mail has any.
    static Optional<String> html(MimePart part) {
        return switch (part) {
            case MimePart.Text text -> text.subtype().equals("html") ? Optional.of(text.text()) : Optional.empty();
            case MimePart.Other other -> Optional.empty();
            case MimePart.Multi multi ->
                multi.children().stream().flatMap(child -> html(child).stream()).findFirst();
        };
    }

    /// Whether the text is HTML only, so that quotes are cut where HTML marks them.
    static boolean isHtmlOnly(MimePart part) {
        return html(part).isPresent() && !hasPlain(part);
    }

    private static boolean hasPlain(MimePart part) {
        return switch (part) {
            case MimePart.Text text ->
                !text.subtype().equals("html") && !text.text().isBlank();
            case MimePart.Other other -> false;
            case MimePart.Multi multi -> multi.children().stream().anyMatch(MailBody::hasPlain);
        };
    }
}
