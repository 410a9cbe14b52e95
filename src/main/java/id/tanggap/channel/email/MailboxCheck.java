package id.tanggap.channel.email;

import id.tanggap.channel.check.AllowedHost;
import id.tanggap.channel.check.CheckSteps;
import id.tanggap.channel.check.ConnectionHelp;
import id.tanggap.reply.carrier.OwnMessageIds;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// Tries a mailbox: finds its server, signs in, looks at its folders, and sends a mail to itself.
final class MailboxCheck {

    private static final int MOST_FOLDERS = 20;

    private final EmailChannelSettings channel;
    private final CheckSteps steps;
    private final OwnMessageIds ids;
    private final Clock clock;

    MailboxCheck(EmailChannelSettings channel, CheckSteps steps, OwnMessageIds ids, Clock clock) {
        this.channel = channel;
        this.steps = steps;
        this.ids = ids;
        this.clock = clock;
    }

    void run() {
        var imap = channel.imap();
        steps.hide(imap.password());
        read(imap);
        var smtp = channel.smtp();
        if (smtp != null) {
            if (smtp.password() != null) {
                steps.hide(smtp.password());
            }
            send(smtp);
        }
    }

    private void read(EmailChannelSettings.Imap imap) {
        steps.step("imap-host", () -> AllowedHost.resolve(imap.host()), ConnectionHelp::of);
        try (var store = MailSessions.imapCheck(imap).getStore("imap")) {
            steps.step("imap-sign-in", () -> connected(store, imap), e -> help(e, imap.host()));
            openFolder(store, imap.folder());
        } catch (MessagingException e) {
            steps.failed("imap-folder", "other", String.valueOf(e.getMessage()));
        }
    }

    private static boolean connected(Store store, EmailChannelSettings.Imap imap) throws MessagingException {
        store.connect(imap.user(), imap.password());
        return true;
    }

    private void openFolder(Store store, String name) throws MessagingException {
        var folder = store.getFolder(name);
        if (!folder.exists()) {
            steps.failed("imap-folder", "folder", String.join(", ", names(store)));
            return;
        }
        var mails = steps.step("imap-folder", () -> counted(folder), e -> "folder-closed");
        steps.passed("imap-mails", Integer.toString(mails));
    }

    private static int counted(Folder folder) throws MessagingException {
        folder.open(Folder.READ_WRITE);
        try {
            return folder.getMessageCount();
        } finally {
            folder.close(false);
        }
    }

    private static List<String> names(Store store) throws MessagingException {
        return Arrays.stream(store.getDefaultFolder().list("*"))
                .map(Folder::getFullName)
                .limit(MOST_FOLDERS)
                .collect(Collectors.toList());
    }

    private void send(EmailChannelSettings.Smtp smtp) {
        steps.step("smtp-host", () -> AllowedHost.resolve(smtp.host()), ConnectionHelp::of);
        try (var transport = MailSessions.smtpCheck(smtp).getTransport("smtp")) {
            steps.step("smtp-sign-in", () -> connected(transport, smtp), e -> help(e, smtp.host()));
            steps.step("smtp-send", () -> sent(transport, smtp), MailboxCheck::sendingHelp);
        } catch (MessagingException e) {
            steps.failed("smtp-send", "other", String.valueOf(e.getMessage()));
        }
    }

    private static boolean connected(Transport transport, EmailChannelSettings.Smtp smtp) throws MessagingException {
        transport.connect(smtp.user(), smtp.password());
        return true;
    }

    /// Marked as automatic, so that no program answers it, and as ours, so that it becomes no ticket when it arrives.
    private boolean sent(Transport transport, EmailChannelSettings.Smtp smtp) throws Exception {
        var mail = new SmtpCarrier.NamedMessage(MailSessions.smtpCheck(smtp), ids.forTrial(channel.domain()));
        mail.setFrom(new InternetAddress(channel.address(), channel.name(), StandardCharsets.UTF_8.name()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(channel.address(), true));
        mail.setSubject("Tanggap: uji coba kotak surat", StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setText("Kotak surat ini bisa mengirim. This mailbox can send.\n", StandardCharsets.UTF_8.name());
        mail.saveChanges();
        transport.sendMessage(mail, mail.getAllRecipients());
        return true;
    }

    private static String sendingHelp(Exception problem) {
        return causes(problem).anyMatch(SMTPSenderFailedException.class::isInstance)
                ? "sender"
                : causes(problem).anyMatch(SMTPAddressFailedException.class::isInstance)
                        ? "recipient"
                        : ConnectionHelp.of(problem);
    }

    private static Stream<Throwable> causes(Throwable problem) {
        var all = new ArrayList<Throwable>();
        for (Throwable cause = problem; cause != null; cause = next(cause)) {
            all.add(cause);
        }
        return all.stream();
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable problem) {
        return problem instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : problem.getCause();
    }

    /// Wrong passwords are the commonest problem, and big providers have a trap of their own.
    private static String help(Exception problem, String host) {
        if (causes(problem).noneMatch(AuthenticationFailedException.class::isInstance)) {
            return causes(problem)
                    .map(ConnectionHelp::of)
                    .filter(code -> !code.equals("other"))
                    .findFirst()
                    .orElse("other");
        }
        var provider = host.toLowerCase(Locale.ROOT);
        if (provider.endsWith("gmail.com") || provider.endsWith("googlemail.com")) {
            return "sign-in-google";
        }
        return provider.endsWith("office365.com") || provider.endsWith("outlook.com") ? "sign-in-microsoft" : "sign-in";
    }
}
