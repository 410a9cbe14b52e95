package id.tanggap.channel.email;

import static id.tanggap.channel.ChannelFile.require;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of a mailbox, as its file in `channels/` gives them.
///
/// @param address from which citizens are answered
/// @param name shown beside the address
/// @param language in which citizens of this mailbox are answered: `id` or `en`
/// @param smtp the relay for outgoing mail; a mailbox without it only receives
/// @param authentication whose checks of the sender count; without it no mail is proven by its sender's server
record EmailChannelSettings(
        String address,
        @DefaultValue("Tanggap") String name,
        @DefaultValue("id") String language,
        Imap imap,
        @Nullable Smtp smtp,
        @Nullable Authentication authentication) {

    EmailChannelSettings {
        require(address != null, "address: is missing");
        require(imap != null, "imap: is missing");
        require(language.equals("id") || language.equals("en"), "language: must be id or en");
        require(isAddress(address), "email", address, "address: '" + address + "' is not an e-mail address");
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /// Ids of the mail servers whose Authentication-Results count (RFC 8601).
    List<String> trusted() {
        return authentication == null ? List.of() : authentication.trusted();
    }

    /// @param trusted ids of our own mail servers, as they write them at the start of Authentication-Results
    record Authentication(List<String> trusted) {
        Authentication {
            require(trusted != null && !trusted.isEmpty(), "authentication.trusted: names no server");
            require(
                    trusted.stream().allMatch(id -> id != null && id.matches("[^\\s;]{1,253}")),
                    "trusted",
                    "",
                    "authentication.trusted: each entry is the id of one server, such as mx.contoh.go.id");
            trusted = List.copyOf(trusted);
        }
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /// How the connection is protected: implicit TLS, STARTTLS (required), or not at all.
    enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    /// @param since mail of earlier days is left alone; null takes in the whole folder at the first look
    /// @param poll how long one IDLE lasts before the mailbox is looked at again; at most 30 seconds are used
    record Imap(
            String host,
            @DefaultValue("993") int port,
            @DefaultValue("TLS") Security security,
            String user,
            String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("30s") Duration poll,
            @Nullable String since) {

        Imap(String host, int port, Security security, String user, String password, String folder, Duration poll) {
            this(host, port, security, user, password, folder, poll, null);
        }

        @ConstructorBinding
        Imap {
            require(host != null && user != null && password != null, "imap: needs host, user and password");
            require(!poll.isNegative() && !poll.isZero(), "imap.poll: must be longer than nothing");
            require(since == null || isDay(since), "imap.since: must be a day, such as 2026-11-30");
        }

        /// The day whose mail is the oldest that is taken in by itself; empty for all of the folder.
        Optional<LocalDate> from() {
            return Optional.ofNullable(since).map(LocalDate::parse);
        }

        private static boolean isDay(String text) {
            try {
                return LocalDate.parse(text).getYear() > 0;
            } catch (DateTimeParseException e) {
                return false;
            }
        }

        /// Identifies the mailbox: another server or user in the same file is another mailbox.
        String place() {
            return user + "@" + host + "/" + folder;
        }
    }

    /// @param user and password may be missing for a relay that trusts our address
    record Smtp(
            String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") Security security,
            @Nullable String user,
            @Nullable String password) {
        Smtp {
            require(host != null, "smtp: needs a host");
        }
    }
}
