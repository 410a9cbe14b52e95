package id.tanggap.channel.email;

import jakarta.mail.Session;
import java.util.List;
import java.util.Properties;

/// Jakarta Mail sessions for a channel. Every wait has an end.
final class MailSessions {

    private static final String CONNECT_MILLIS = "15000";
    private static final String READ_MILLIS = "60000";
    private static final String CHECK_MILLIS = "10000";
    private static final String FETCH_BYTES = "262144";

    private MailSessions() {}

    /// @return a session whose store protocol is `imap`
    static Session imap(EmailChannelSettings.Imap imap) {
        var settings = common("imap", imap.host(), imap.port(), imap.security());
        settings.setProperty("mail.imap.peek", "true");
        settings.setProperty("mail.imap.fetchsize", FETCH_BYTES);
        settings.setProperty("mail.imap.connectionpooltimeout", "60000");
        return Session.getInstance(settings);
    }

    /// @return a session whose transport protocol is `smtp`
    static Session smtp(EmailChannelSettings.Smtp smtp) {
        var settings = common("smtp", smtp.host(), smtp.port(), smtp.security());
        settings.setProperty("mail.smtp.auth", Boolean.toString(smtp.user() != null));
        settings.setProperty("mail.mime.charset", "UTF-8");
        settings.setProperty("mail.mime.allowutf8", "false");
        return Session.getInstance(settings);
    }

    /// For people who wait for the result of a trial.
    static Session imapCheck(EmailChannelSettings.Imap imap) {
        return impatient("imap", common("imap", imap.host(), imap.port(), imap.security()));
    }

    static Session smtpCheck(EmailChannelSettings.Smtp smtp) {
        var settings = common("smtp", smtp.host(), smtp.port(), smtp.security());
        settings.setProperty("mail.smtp.auth", Boolean.toString(smtp.user() != null));
        return impatient("smtp", settings);
    }

    private static Session impatient(String protocol, Properties settings) {
        for (var wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
            settings.setProperty("mail." + protocol + "." + wait, CHECK_MILLIS);
        }
        return Session.getInstance(settings);
    }

    private static Properties common(String protocol, String host, int port, EmailChannelSettings.Security security) {
        var settings = new Properties();
        var prefix = "mail." + protocol + ".";
        settings.setProperty(prefix + "host", host);
        settings.setProperty(prefix + "port", Integer.toString(port));
        settings.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
        settings.setProperty(prefix + "timeout", READ_MILLIS);
        settings.setProperty(prefix + "writetimeout", READ_MILLIS);
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        switch (security) {
            case TLS -> settings.setProperty(prefix + "ssl.enable", "true");
            case STARTTLS -> {
                settings.setProperty(prefix + "starttls.enable", "true");
                settings.setProperty(prefix + "starttls.required", "true");
            }
            case NONE -> {}
        }
        return settings;
    }
}
