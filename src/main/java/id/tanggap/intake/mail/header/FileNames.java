package id.tanggap.intake.mail.header;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// File names that are safe to show and to save.
public final class FileNames {

    private static final int LONGEST = 150;
    private static final Map<String, String> ENDINGS = Map.of(
            "image/jpeg", ".jpg",
            "image/png", ".png",
            "image/gif", ".gif",
            "application/pdf", ".pdf",
            "message/rfc822", ".eml",
            "text/plain", ".txt",
            "text/html", ".html",
            "text/calendar", ".ics",
            "audio/ogg", ".ogg",
            "video/mp4", ".mp4");

    private FileNames() {}

    /// @param number of the file in its mail, for one that has no name
    public static String safe(Optional<String> given, String contentType, int number) {
        var name = given.map(FileNames::lastPart).orElse("");
        return name.isEmpty() ? "lampiran-" + number + ENDINGS.getOrDefault(contentType, "") : name;
    }

    private static String lastPart(String given) {
        var name = given.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", "")
                .replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[:*?\"<>|]", "_")
                .strip();
        name = name.replaceFirst("^\\.+", "");
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > name.length() - 10 && dot > 0 ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
