package id.tanggap.intake.mail.auth;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Whose Authentication-Results count in the mail of each mailbox, as the channel files say. Thread-safe.
///
/// A mailbox that is closed keeps its entry: its mail may still wait in the ledger.
@Component
public class TrustedAuthservIds {

    private final Map<String, Set<String>> byChannel = new ConcurrentHashMap<>();

    /// @param ids of the mail servers (RFC 8601 section 2.5) that check incoming mail and delete forged fields with
    ///     their own id; none if there is no such server
    public void set(String channelName, Collection<String> ids) {
        byChannel.put(
                channelName,
                ids.stream().map(id -> id.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()));
    }

    /// @return in lower case; none for a channel that is not known
    public Set<String> of(String channelName) {
        return byChannel.getOrDefault(channelName, Set.of());
    }
}
