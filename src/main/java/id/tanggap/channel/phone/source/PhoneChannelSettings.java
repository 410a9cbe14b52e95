package id.tanggap.channel.phone.source;

import static id.tanggap.channel.ChannelFile.require;

import id.tanggap.pbx.FormatSettings;
import id.tanggap.platform.http.SecureUrl;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of a call log, as its file in `channels/` gives them; channels/README.md shows every form.
/// More than ten fields: the operator writes them side by side in the YAML file.
///
/// @param pbx the exchange that writes the log: logs of one exchange describe the same calls; null for the file's own
///     name
/// @param zone in which the log writes times; required where times have no zone
/// @param files one of `files`, `table`, `twilio` and `events` says where the log comes from
public record PhoneChannelSettings(
        String format,
        @Nullable String pbx,
        @Nullable ZoneId zone,
        @Nullable String delimiter,
        @DefaultValue("false") boolean heading,
        @DefaultValue Map<String, String> columns,
        @Nullable String timePattern,
        @Nullable String extensions,
        @DefaultValue({"VoiceMail", "voicemail"}) Set<String> voicemail,
        @DefaultValue Set<String> closed,
        @DefaultValue List<String> urgent,
        @DefaultValue List<String> test,
        @Nullable Files files,
        @Nullable Table table,
        @Nullable Twilio twilio,
        @Nullable Events events,
        @Nullable Recordings recordings) {

    public PhoneChannelSettings {
        require(format != null, "format: is missing");
        var sources =
                Stream.of(files, table, twilio, events).filter(Objects::nonNull).count();
        require(sources == 1, "exactly one of files:, table:, twilio: and events: says where the log comes from");
        require(
                zone != null || (files == null && table == null),
                "zone: is missing; in which zone does the log write its times? For example Asia/Jakarta");
        require(delimiter == null || delimiter.length() == 1, "delimiter: must be one character");
        require(table == null || format.equals("asterisk-table"), "table: goes with format: asterisk-table");
        require(twilio == null || format.equals("twilio-calls"), "twilio: goes with format: twilio-calls");
        require(events == null || format.equals("events"), "events: goes with format: events");
    }

    public ZoneId zoneOfLog() {
        return Objects.requireNonNullElse(zone, ZoneOffset.UTC);
    }

    public FormatSettings settings() {
        return new FormatSettings(
                zoneOfLog(),
                delimiter == null ? null : delimiter.charAt(0),
                heading,
                columns,
                timePattern,
                extensions,
                voicemail,
                closed);
    }

    /// @param pattern of file names, as a shell writes it
    /// @param quiet a rotated file that has not changed for this time is complete, with or without a last line
    ///     break
    public record Files(
            Path folder,
            String pattern,
            @DefaultValue("5s") Duration poll,
            @DefaultValue("1h") Duration quiet) {
        public Files {
            require(folder != null && pattern != null, "files: needs folder and pattern");
            require(poll.isPositive(), "files.poll: must be longer than nothing");
        }
    }

    /// @param url of a PostgreSQL, `jdbc:postgresql://host/database`
    /// @param columns names of the time columns: `adaptive` has calldate, `pgsql` has start
    /// @param overlap how far back each round starts: rows are written at hang-up with the time of the start
    public record Table(
            String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("cdr") String table,
            @DefaultValue("adaptive") Columns columns,
            @DefaultValue("6h") Duration overlap,
            @DefaultValue("30s") Duration poll) {
        public Table {
            require(url != null && url.startsWith("jdbc:postgresql:"), "table.url: must be jdbc:postgresql://…");
            require(table.matches("[A-Za-z_][A-Za-z0-9_.]*"), "table.table: must be a name, or schema.name");
            require(poll.isPositive(), "table.poll: must be longer than nothing");
            require(!overlap.isNegative(), "table.overlap: must not be negative");
        }
    }

    /// The module whose column names are used: cdr_adaptive_odbc (FreePBX) or cdr_pgsql.
    public enum Columns {
        ADAPTIVE,
        PGSQL
    }

    public record Twilio(
            String accountSid,
            String authToken,
            @DefaultValue("https://api.twilio.com") URI baseUrl,
            @DefaultValue("60s") Duration poll,
            @DefaultValue("24h") Duration lookBack) {
        public Twilio {
            require(accountSid != null && authToken != null, "twilio: needs account-sid and auth-token");
            require(SecureUrl.isSecure(baseUrl), "twilio.base-url: must be https, or http on this machine");
            require(poll.isPositive(), "twilio.poll: must be longer than nothing");
            require(lookBack.isPositive(), "twilio.look-back: must be longer than nothing");
        }
    }

    /// @param tolerance how much the sender's clock may differ from ours
    public record Events(String secret, @DefaultValue("5m") Duration tolerance) {
        static final int SHORTEST_SECRET = 16;

        public Events {
            require(secret != null, "events: needs a secret");
            require(
                    secret.length() >= SHORTEST_SECRET,
                    "events.secret: must have at least " + SHORTEST_SECRET + " characters");
            require(tolerance.isPositive(), "events.tolerance: must be longer than nothing");
        }
    }

    /// @param pattern of paths below the folder, with `{uniqueid}`, `{linkedid}`, `{from}`, `{yyyy}`, `{MM}`, `{dd}`
    /// @param voicemailPattern the same for voicemail, null for none
    public record Recordings(
            Path folder,
            @Nullable String pattern,
            @Nullable String voicemailPattern,
            @DefaultValue("90") int keepDays,
            @DefaultValue("30s") Duration poll) {
        public Recordings {
            require(folder != null, "recordings: needs a folder");
            require(keepDays > 0, "recordings.keep-days: must be 1 or more");
            require(poll.isPositive(), "recordings.poll: must be longer than nothing");
        }
    }
}
