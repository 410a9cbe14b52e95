package id.tanggap.administration.rule;

import id.tanggap.reporter.ContactPoint;
import java.util.Locale;
import java.util.Optional;

/// Reads who a rule is about, as people write it: an address, a number, or a domain of mail.
final class RuleReporters {

    private RuleReporters() {}

    /// @return in the form in which reporters are compared; empty if it is none of these
    static Optional<String> read(String text) {
        var said = text.strip().toLowerCase(Locale.ROOT);
        if (said.startsWith("@")) {
            return said.matches("@([a-z0-9-]+\\.)+[a-z]{2,}") ? Optional.of(said) : Optional.empty();
        }
        return (said.indexOf('@') > 0 ? ContactPoint.email(said) : ContactPoint.phone(said)).map(ContactPoint::value);
    }
}
