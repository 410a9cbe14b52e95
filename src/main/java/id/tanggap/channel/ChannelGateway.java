package id.tanggap.channel;

import org.jspecify.annotations.Nullable;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.gateway.MessagingGatewaySupport;
import org.springframework.messaging.MessagingException;

/// The entry point of a channel's flow. A poller or a webhook sends what it received into the flow through this
/// class. The flow runs on the same thread: when a method returns, what was sent is committed and may be
/// acknowledged.
///
/// An exception in the flow is handled by the flow's error channel (log and health of the channel) and thrown again
/// here unchanged: nothing was kept, and the source must deliver it again.
public final class ChannelGateway extends MessagingGatewaySupport {

    ChannelGateway(DirectChannel errors) {
        setErrorChannel(errors);
    }

    /// For a flow whose last step returns nothing.
    public void keep(Object received) {
        try {
            send(received);
        } catch (MessagingException e) {
            throw unwrapped(e);
        }
    }

    /// For a flow whose last step returns an answer.
    public @Nullable Object exchange(Object received) {
        try {
            return sendAndReceive(received);
        } catch (MessagingException e) {
            throw unwrapped(e);
        }
    }

    /// The exception that a step of the flow threw, without the wrappers of Spring Integration.
    static RuntimeException unwrapped(MessagingException e) {
        Throwable deepest = e;
        while (deepest instanceof MessagingException && deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest instanceof RuntimeException known ? known : e;
    }
}
