package id.tanggap.reply.carrier;

/// Makes Message-IDs by which the intake knows our own mail again: it becomes no ticket.
public interface OwnMessageIds {

    /// For a mail that a mailbox sends to itself to try whether it can.
    ///
    /// @return without angle brackets
    String forTrial(String domain);
}
