package id.tanggap.administration.channel;

import static id.tanggap.administration.channel.ChannelField.choice;
import static id.tanggap.administration.channel.ChannelField.day;
import static id.tanggap.administration.channel.ChannelField.lines;
import static id.tanggap.administration.channel.ChannelField.number;
import static id.tanggap.administration.channel.ChannelField.secret;
import static id.tanggap.administration.channel.ChannelField.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be set up in the browser, with its fields.
///
/// @param code in addresses and messages
/// @param prefix with which the name of such a channel begins
/// @param fixed entries of the YAML text that make it this kind
/// @param target codes of the fields that say to which servers its secrets go
record ChannelBlueprint(
        String code,
        String icon,
        String prefix,
        Map<String, String> fixed,
        List<ChannelField> fields,
        List<String> target) {

    private static final String QUAKES = """
            https://data.bmkg.go.id/DataMKG/TEWS/autogempa.json
            https://data.bmkg.go.id/DataMKG/TEWS/gempaterkini.json
            https://data.bmkg.go.id/DataMKG/TEWS/gempadirasakan.json""";
    private static final String ALERTS = """
            https://www.bmkg.go.id/alerts/nowcast/id/rss.xml
            https://www.bmkg.go.id/alerts/nowcast/en/rss.xml""";

    private static final ChannelField LANGUAGE = choice("language", "language", "id", "en");
    private static final ChannelField NUMBER = text("number", "number");

    static final List<ChannelBlueprint> ALL = List.of(
            new ChannelBlueprint(
                    "mailbox",
                    "mail",
                    "email-",
                    Map.of("channel", "email"),
                    List.of(
                            text("address", "address").must(),
                            text("sender", "name").with("Tanggap"),
                            LANGUAGE,
                            text("imapHost", "imap.host").must(),
                            number("imapPort", "imap.port", "993"),
                            choice("imapSecurity", "imap.security", "tls", "starttls", "none"),
                            text("user", "imap.user").and("smtp.user").must(),
                            secret("password", "imap.password", "smtp.password"),
                            text("folder", "imap.folder").with("INBOX"),
                            day("since", "imap.since"),
                            text("smtpHost", "smtp.host"),
                            number("smtpPort", "smtp.port", "587").onlyWith("smtpHost"),
                            choice("smtpSecurity", "smtp.security", "starttls", "tls", "none")
                                    .onlyWith("smtpHost"),
                            lines("trusted", "authentication.trusted", "")),
                    List.of("imapHost", "smtpHost")),
            new ChannelBlueprint(
                    "twilio",
                    "message",
                    "sms-",
                    Map.of("channel", "sms", "provider", "twilio"),
                    List.of(
                            NUMBER.must(),
                            LANGUAGE,
                            text("accountSid", "twilio.account-sid").must(),
                            secret("authToken", "twilio.auth-token"),
                            text("publicUrl", "public-url").must(),
                            number("price", "price-per-segment", "350"),
                            number("perSecond", "per-second", "1")),
                    List.of()),
            new ChannelBlueprint(
                    "gateway",
                    "message",
                    "sms-",
                    Map.of("channel", "sms", "provider", "gateway"),
                    List.of(
                            NUMBER.must(),
                            LANGUAGE,
                            text("gatewayUrl", "gateway.url"),
                            secret("gatewaySecret", "gateway.secret"),
                            number("price", "price-per-segment", "350"),
                            number("perSecond", "per-second", "1")),
                    List.of("gatewayUrl")),
            new ChannelBlueprint(
                    "smpp",
                    "message",
                    "sms-",
                    Map.of("channel", "sms", "provider", "smpp"),
                    List.of(
                            NUMBER.must(),
                            LANGUAGE,
                            text("smppHost", "smpp.host").must(),
                            number("smppPort", "smpp.port", "2775"),
                            choice("smppTls", "smpp.tls", "false", "true"),
                            text("systemId", "smpp.system-id").must(),
                            secret("smppPassword", "smpp.password"),
                            text("systemType", "smpp.system-type"),
                            choice("alphabet", "smpp.alphabet", "gsm7", "gsm7-packed", "latin1", "ascii"),
                            number("perSecond", "per-second", "1")),
                    List.of("smppHost")),
            new ChannelBlueprint(
                    "calls",
                    "phone",
                    "phone-",
                    Map.of("channel", "phone"),
                    List.of(
                            choice(
                                    "format",
                                    "format",
                                    "asterisk-csv",
                                    "queue-log",
                                    "freeswitch-csv",
                                    "freeswitch-json"),
                            text("pbx", "pbx"),
                            choice("zone", "zone", "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Etc/UTC"),
                            text("logFolder", "files.folder")
                                    .with("/var/log/asterisk/cdr-csv")
                                    .must(),
                            text("logPattern", "files.pattern")
                                    .with("Master.csv*")
                                    .must()),
                    List.of()),
            new ChannelBlueprint(
                    "hazard",
                    "alert-triangle",
                    "hazard-",
                    Map.of("channel", "hazard"),
                    List.of(
                            lines("alerts", "alerts.indexes", ALERTS),
                            lines("quakes", "quakes.lists", QUAKES),
                            number("requests", "requests-per-minute", "60")),
                    List.of()));

    static Optional<ChannelBlueprint> find(String code) {
        return ALL.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// The kind that a definition was made with.
    static Optional<ChannelBlueprint> of(ChannelYaml yaml) {
        return ALL.stream()
                .filter(one -> one.fixed().entrySet().stream()
                        .allMatch(entry -> yaml.get(entry.getKey()).equals(entry.getValue())))
                .findFirst();
    }
}
