package id.tanggap.access.register;

import org.jspecify.annotations.Nullable;

/// What has to be done with the work of somebody whose account is closed. Called in the transaction that closes or
/// opens it; implemented by the room that knows who works on what.
public interface AccountClosing {

    /// @param heir who gets the open tickets; null: they go back to the queues of their offices
    void closed(long user, @Nullable Long heir);

    /// What is not done yet is not done any more.
    void reopened(long user);
}
