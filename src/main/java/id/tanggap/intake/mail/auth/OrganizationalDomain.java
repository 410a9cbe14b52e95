package id.tanggap.intake.mail.auth;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/// Compares domains as DMARC does (RFC 7489 section 3.2), by the public suffix list of the HTTP client.
final class OrganizationalDomain {

    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    private OrganizationalDomain() {}

    /// The domain of an address, or a domain alone, in ASCII and lower case.
    ///
    /// @param address `budi@warga.example`, `@warga.example` or `warga.example`
    /// @return empty if there is no domain in it
    static Optional<String> domain(String address) {
        var written = address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        var domain = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES))
                    .map(ascii -> ascii.toLowerCase(Locale.ROOT))
                    .filter(ascii -> ascii.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /// Relaxed alignment: both belong to one organization. Two names below a public suffix such as `go.id` do not.
    static boolean isAligned(String one, String other) {
        return one.equals(other)
                || organization(one)
                        .filter(own -> organization(other).filter(own::equals).isPresent())
                        .isPresent();
    }

    private static Optional<String> organization(String domain) {
        return Optional.ofNullable(SUFFIXES.getDomainRoot(domain));
    }
}
