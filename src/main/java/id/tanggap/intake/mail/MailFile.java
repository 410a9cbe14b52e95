package id.tanggap.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A file in a mail, decoded.
///
/// @param name safe to show and to save: no path, no control characters
/// @param contentType as declared, in lower case; it may be wrong
/// @param sha256 and md5 in hexadecimal
/// @param inline shown within the text and not beside it
/// @param contentId without angle brackets
public record MailFile(
        String name,
        String contentType,
        long size,
        String sha256,
        String md5,
        boolean inline,
        @Nullable String contentId,
        Content content) {

    /// The bytes; can be read repeatedly until the mail is closed.
    public interface Content {
        InputStream open() throws IOException;
    }
}
