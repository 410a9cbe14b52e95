package id.tanggap.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;
import org.springframework.stereotype.Component;

/// Names of sessions that nobody guesses: 216 random bits. The usual UUID has 122, and ASVS asks for 128.
@Component
class SessionIds implements SessionIdGenerator {

    /// As Base64 just the 36 characters that the table of sessions has for it.
    private static final int BYTES = 27;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generate() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
