package id.tanggap.reporter.address;

import id.tanggap.language.ShippedTable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The public mail providers of the shipped list `mail/providers.tsv`, and what their addresses mean.
final class MailProviders {

    private static final Map<String, Provider> BY_DOMAIN =
            ShippedTable.read(MailProviders.class, "/mail/providers.tsv").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get(0), MailProviders::provider));

    private MailProviders() {}

    /// @param domain in which the same name is the same mailbox
    /// @param isWithoutDots whether dots in the name do not count
    /// @param tags signs that begin a tag beside the plus
    record Provider(String domain, boolean isWithoutDots, String tags) {}

    static Optional<Provider> of(String domain) {
        return Optional.ofNullable(BY_DOMAIN.get(domain));
    }

    private static Provider provider(java.util.List<String> row) {
        return new Provider(
                row.get(1).isEmpty() ? row.get(0) : row.get(1), row.get(2).equals("yes"), row.get(3));
    }
}
