package id.tanggap.intake.mail;

import java.util.Optional;
import java.util.stream.Collectors;

/// Chooses from a mail's MIME tree what a person sees.
final class Body {

    private Body() {}

    /// The plain text if there is one, else the HTML as text.
    static String text(Part part) {
        return switch (part) {
            case Part.Text text -> text.subtype().equals("html") ? HtmlText.of(text.text()) : text.text();
            case Part.Other other -> "";
            case Part.Multi multi ->
                switch (multi.subtype()) {
                    case "alternative" -> alternative(multi);
                    case "related" -> related(multi);
                    default ->
                        multi.children().stream()
                                .map(Body::text)
                                .filter(text -> !text.isBlank())
                                .collect(Collectors.joining("\n\n"));
                };
        };
    }

    /// The last child is the best (RFC 2046 section 5.1.4), but plain text is the surest to read.
    private static String alternative(Part.Multi multi) {
        return multi.children().stream()
                .filter(child ->
                        child instanceof Part.Text text && !text.subtype().equals("html"))
                .map(Body::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> multi.children().reversed().stream()
                        .map(Body::text)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(""));
    }

    private static String related(Part.Multi multi) {
        return multi.children().stream()
                .map(Body::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /// The HTML that is shown, if the mail has any.
    static Optional<String> html(Part part) {
        return switch (part) {
            case Part.Text text -> text.subtype().equals("html") ? Optional.of(text.text()) : Optional.empty();
            case Part.Other other -> Optional.empty();
            case Part.Multi multi ->
                multi.children().stream().flatMap(child -> html(child).stream()).findFirst();
        };
    }

    /// Whether the text is HTML only, so that quotes are cut where HTML marks them.
    static boolean isHtmlOnly(Part part) {
        return html(part).isPresent() && !hasPlain(part);
    }

    private static boolean hasPlain(Part part) {
        return switch (part) {
            case Part.Text text ->
                !text.subtype().equals("html") && !text.text().isBlank();
            case Part.Other other -> false;
            case Part.Multi multi -> multi.children().stream().anyMatch(Body::hasPlain);
        };
    }
}
