package id.tanggap.channel.email;

import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;

/// The connection of a watch to its mailbox: at most one at a time. Used by the watch's thread; `wake` by any.
final class MailboxConnection {

    private final EmailChannelSettings.Imap imap;
    private volatile @Nullable ImapMailbox open;

    MailboxConnection(EmailChannelSettings.Imap imap) {
        this.imap = imap;
    }

    /// The open mailbox; null if there is none.
    @Nullable
    ImapMailbox current() {
        return open;
    }

    /// Opens the mailbox anew; a connection that is open is closed first.
    ImapMailbox reopen() throws MessagingException {
        close();
        var mailbox = ImapMailbox.open(imap);
        open = mailbox;
        return mailbox;
    }

    /// Ends the wait of the watch's thread.
    void wake() {
        var mailbox = open;
        if (mailbox != null) {
            mailbox.wake();
        }
    }

    void close() {
        var mailbox = open;
        open = null;
        if (mailbox != null) {
            mailbox.close();
        }
    }
}
